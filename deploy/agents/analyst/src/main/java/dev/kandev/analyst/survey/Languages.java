package dev.kandev.analyst.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** Names a file's language by its name; what it does not know is {@link #OTHER}. */
final class Languages {

    static final String OTHER = "Other";
    static final String BINARY = "Binary";
    static final String SYMBOLIC_LINK = "Symbolic link";
    static final String SUBMODULE = "Submodule";
    static final String NOT_READ = "Not read";

    private final Properties known = new Properties();

    Languages() {
        try (InputStream resource = Languages.class.getResourceAsStream("languages.properties");
                Reader reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
            known.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException("languages.properties cannot be read", broken);
        }
    }

    String of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        String byExtension = dot < 0 ? OTHER : known.getProperty(name.substring(dot), OTHER);
        return known.getProperty(name, byExtension);
    }
}
