package dev.kandev.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;

/** Values that careless code trips over. */
final class OddValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEP = 500;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\0",
            "a\0b",
            "\u0001\u0008\u001b[31m",
            "\ud800",
            "a\udc00b",
            "👩‍👩‍👧‍👦🏳️‍🌈",
            "\u202eoffset",
            "\ufeff\uffff\ufffe",
            "ｕｎｉｃｏｄｅ ı İ ß",
            "'; drop table tasks; --",
            "%_\\",
            "((((((((((",
            "& | ! <-> :*",
            "../../etc/passwd",
            "${jndi:ldap://127.0.0.1}",
            "{{7*7}}",
            "<script>alert(1)</script>",
            "--upload-pack=true",
            "ext::sh -c true",
            "null",
            "true",
            "-1",
            "1e400",
            "NaN",
            "99999999999999999999",
            "+1000000000-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z",
            "0000-00-00T00:00:00Z",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1");

    private static final List<JsonNode> NUMBERS = List.of(
            JSON.numberNode(0),
            JSON.numberNode(-1),
            JSON.numberNode(Integer.MAX_VALUE),
            JSON.numberNode(Integer.MIN_VALUE),
            JSON.numberNode(Long.MAX_VALUE),
            JSON.numberNode(Long.MIN_VALUE),
            JSON.numberNode(BigInteger.TEN.pow(40)),
            JSON.numberNode(0.5),
            JSON.numberNode(1e308));

    private final Random random;

    OddValues(Random random) {
        this.random = random;
    }

    String text() {
        return random.nextInt(8) == 0 ? "x".repeat(1 << random.nextInt(18)) : pick(TEXTS);
    }

    /** Short enough for an address or a header. */
    String shortText() {
        return random.nextInt(8) == 0 ? "y".repeat(1 << random.nextInt(12)) : pick(TEXTS);
    }

    JsonNode value() {
        return switch (random.nextInt(7)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> pick(NUMBERS);
            case 3 -> JSON.arrayNode().add(text()).addNull().add(pick(NUMBERS));
            case 4 -> JSON.objectNode().put(shortText(), text()).put("id", 1);
            case 5 -> deep();
            default -> JSON.textNode(text());
        };
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private JsonNode deep() {
        JsonNode nested = JSON.numberNode(1);
        for (int depth = 0; depth < DEEP; depth++) {
            nested = random.nextBoolean()
                    ? JSON.arrayNode().add(nested)
                    : JSON.objectNode().set("a", nested);
        }
        return nested;
    }
}
