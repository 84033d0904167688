package dev.kandev.gateway.problem;

import dev.kandev.common.error.InvalidInputException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.function.Function;

/** Numbers in queries: JAX-RS would answer 404 to one that is none. */
@Provider
class NumberParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (type == int.class || type == Integer.class) {
            return (ParamConverter<T>) new Converter<>(name(annotations), Integer::valueOf);
        }
        if (type == long.class || type == Long.class) {
            return (ParamConverter<T>) new Converter<>(name(annotations), Long::valueOf);
        }
        return null;
    }

    private static String name(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof jakarta.ws.rs.QueryParam query) {
                return query.value();
            }
        }
        return "query";
    }

    private record Converter<T>(String name, Function<String, T> parse) implements ParamConverter<T> {

        @Override
        public T fromString(String value) {
            try {
                return value == null ? null : parse.apply(value);
            } catch (NumberFormatException none) {
                throw new InvalidInputException(name, "must be a whole number");
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
