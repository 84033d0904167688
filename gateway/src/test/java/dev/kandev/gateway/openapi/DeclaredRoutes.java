package dev.kandev.gateway.openapi;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.websockets.next.WebSocket;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.TreeSet;

/** The routes that the gateway's classes declare, as {@code GET /api/v1/boards/{}}: variables without their names. */
final class DeclaredRoutes {

    private static final String PREFIX = "/api/v1";

    private DeclaredRoutes() {}

    static Set<String> all() {
        Set<String> routes = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.kandev.gateway")) {
            if (type.isAnnotatedWith(Path.class)) {
                type.getMethods().stream()
                        .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                        .map(method -> route(type, method))
                        .forEach(routes::add);
            }
            if (type.isAnnotatedWith(WebSocket.class)) {
                routes.add(anonymous(
                        "GET " + type.getAnnotationOfType(WebSocket.class).path()));
            }
        }
        return routes;
    }

    static String anonymous(String route) {
        return route.replaceAll("\\{[^}]*}", "{}");
    }

    private static String route(JavaClass type, JavaMethod method) {
        String verb = method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(annotation -> annotation
                        .getRawType()
                        .getAnnotationOfType(HttpMethod.class)
                        .value())
                .findFirst()
                .orElseThrow();
        String own = method.isAnnotatedWith(Path.class)
                ? method.getAnnotationOfType(Path.class).value()
                : "";
        return anonymous(
                verb + " " + PREFIX + type.getAnnotationOfType(Path.class).value() + own);
    }
}
