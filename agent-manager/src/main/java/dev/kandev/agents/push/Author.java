package dev.kandev.agents.push;

/**
 * Whose work a commit is, as git writes it.
 *
 * @param name never empty; nothing in it ends the name or the line
 * @param email may be empty; as the name
 */
public record Author(String name, String email) {

    static final Author KANDEV = new Author("Kandev", "kandev@localhost");

    public Author {
        name = plain(name);
        email = plain(email);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("an author has a name");
        }
    }

    /** As these names say, or Kandev itself where there is no name. */
    public static Author of(String name, String email) {
        return plain(name).isEmpty() ? KANDEV : new Author(name, email);
    }

    private static String plain(String text) {
        return text.replaceAll("[<>\\p{Cntrl}]", "").strip();
    }

    @Override
    public String toString() {
        return name + " <" + email + ">";
    }
}
