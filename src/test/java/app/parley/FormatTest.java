package app.parley;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One way to lay out code: google-java-format, AOSP style. Run as a program it mends the tree.
class FormatTest {
    private static final JavaFormatterOptions OPTIONS =
            JavaFormatterOptions.builder()
                    .style(JavaFormatterOptions.Style.AOSP)
                    .formatJavadoc(false)
                    .build();

    @Test
    void everySourceFileIsFormatted() throws Exception {
        List<Path> untidy = new ArrayList<>();
        for (Path file : sources()) {
            String text = Files.readString(file);
            if (!formatted(text).equals(text)) {
                untidy.add(file);
            }
        }
        assertEquals(List.of(), untidy, "to mend: mvn -q test-compile exec:exec@format");
    }

    /// Formats every source file in place.
    public static void main(String[] args) throws Exception {
        for (Path file : sources()) {
            String text = Files.readString(file);
            String tidy = formatted(text);
            if (!tidy.equals(text)) {
                Files.writeString(file, tidy);
            }
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    /// The formatter tears a `///` line of more than 100 columns apart; such a line is wrapped by
    /// hand.
    private static String formatted(String text) throws FormatterException {
        text.lines()
                .filter(line -> line.strip().startsWith("///") && line.length() > 100)
                .findFirst()
                .ifPresent(
                        line -> {
                            throw new IllegalStateException("wrap this comment by hand: " + line);
                        });
        String ordered =
                ImportOrderer.reorderImports(
                        RemoveUnusedImports.removeUnusedImports(text),
                        JavaFormatterOptions.Style.AOSP);
        return new Formatter(OPTIONS).formatSource(ordered);
    }
}
