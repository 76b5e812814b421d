package app.parley.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class TextTest {
    private static final Pattern SAID = Pattern.compile("\\bsay\\(\\s*\"([a-zA-Z0-9.-]+)\"");
    private static final Pattern PROBLEM =
            Pattern.compile("Problem\\.of\\(\\s*\"([a-zA-Z0-9.-]+)\"");

    private final Text text = Text.in(Locale.ENGLISH);

    @Test
    void everyKeyInTheCodeHasWords() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (String source : sources()) {
            keys(SAID, source).filter(key -> !text.has(key)).forEach(missing::add);
            keys(PROBLEM, source)
                    .flatMap(key -> Stream.of("problem." + key, "problem." + key + ".do"))
                    .filter(key -> !text.has(key))
                    .forEach(missing::add);
        }
        assertEquals(Set.of(), missing, "add these to messages.properties");
    }

    @Test
    void everyProblemSaysWhatToDo() {
        List<String> silent =
                ResourceBundle.getBundle("app.parley.text.messages", Locale.ENGLISH)
                        .keySet()
                        .stream()
                        .filter(key -> key.startsWith("problem.") && !key.endsWith(".do"))
                        .filter(key -> !text.has(key + ".do"))
                        .sorted()
                        .toList();
        assertEquals(List.of(), silent, "each problem.KEY needs a problem.KEY.do");
    }

    @Test
    void everyMessageIsAPattern() {
        ResourceBundle bundle =
                ResourceBundle.getBundle("app.parley.text.messages", Locale.ENGLISH);
        List<String> lonelyApostrophes = new ArrayList<>();
        for (String key : bundle.keySet()) {
            String words = bundle.getString(key);
            new MessageFormat(words, Locale.ENGLISH);
            if (words.replace("''", "").contains("'")) {
                lonelyApostrophes.add(key);
            }
        }
        assertEquals(List.of(), lonelyApostrophes, "write an apostrophe twice, or use ’");
    }

    @Test
    void aMissingKeyIsShownAndDoesNotStopTheProgram() {
        assertEquals("⟨no.such.key⟩", text.say("no.such.key"));
        assertTrue(!text.has("no.such.key"));
    }

    private static Stream<String> keys(Pattern pattern, String source) {
        Matcher matcher = pattern.matcher(source);
        return matcher.results().map(result -> result.group(1)).filter(key -> !key.endsWith("."));
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
        }
        return sources;
    }
}
