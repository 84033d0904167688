-- Names the span in which the row was written; null while tracing is off.
alter table outbox add column traceparent text;
