package dev.kandev.tasks.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class TaskEventRepository implements PanacheRepositoryBase<TaskEventEntity, UUID> {}
