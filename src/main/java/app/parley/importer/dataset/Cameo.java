package app.parley.importer.dataset;

import app.parley.importer.Newcomers;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/// The codes of CAMEO, by which GDELT and ICEWS say what happened. They are text: `036` is not 36.
final class Cameo {
    private static final Properties WORDS = new Properties();

    static {
        try (Reader in =
                new InputStreamReader(
                        Objects.requireNonNull(Cameo.class.getResourceAsStream("cameo.properties")),
                        StandardCharsets.UTF_8)) {
            WORDS.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Talks and agreements: appeals and intent to de-escalate (0256, 0356), intent to meet or
    /// negotiate and to mediate (036, 039), mediation (045), negotiation (046), signed agreements
    /// (057), de-escalation and ceasefires (087, 0871), demands to meet (106).
    private static final Set<String> TALKS =
            Set.of("0256", "0356", "036", "039", "045", "046", "057", "087", "0871", "106");

    private static final List<String> STATEMENTS =
            List.of("01", "02", "03", "10", "11", "12", "13");

    private Cameo() {}

    /// What a code stands for; of one that is not in the table, what the one above it does. Empty
    /// for no code.
    static String words(String code) {
        String known = code;
        while (!known.isEmpty() && !WORDS.containsKey(known)) {
            known = known.substring(0, known.length() - 1);
        }
        return WORDS.getProperty(known, "");
    }

    /// Whether a code is about talks or agreements.
    static boolean isTalks(String code) {
        return TALKS.contains(code);
    }

    /// The id of the kind of a code.
    static String kind(String code) {
        String root = code.substring(0, Math.min(2, code.length()));
        if (code.startsWith("057") || code.startsWith("0871")) {
            return Newcomers.AGREEMENT;
        }
        if (code.startsWith("194") || code.startsWith("195")) {
            return "strike";
        }
        if (code.startsWith("16") || code.startsWith("172")) {
            return "sanctions-policy";
        }
        if (STATEMENTS.contains(root)) {
            return "statement";
        }
        return switch (root) {
            case "04" -> Newcomers.MEETING;
            case "14" -> "protest";
            case "15", "19" -> "military";
            case "18", "20" -> "violence";
            default -> Newcomers.OTHER;
        };
    }
}
