package app.parley.drawing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

final class TextMeasureTest {
    private static final TextMeasure MEASURE = TextMeasure.inter();
    private static final FontWeight REGULAR = FontWeight.REGULAR;

    private static final List<String> TITLES =
            List.of(
                    "Round 1, Istanbul",
                    "1,000 for 1,000 prisoner exchange agreed",
                    "Lavrov proposes 2 June, Istanbul",
                    "Kremlin: German plan “irresponsible”",
                    "AVATAR To. We fly, fi ffl 10:43 -> (x) 3x4",
                    "Recognition of Crimea and four regions; withdrawal of forces — “final”",
                    "Erdoğan: görüşme İstanbul’da, ışık ve çağrı",
                    "Türkiye Cumhurbaşkanı’nın açıklaması",
                    "Straße, naïve café, œuvre, Łódź, Čeština, Ľubľana, Ţara, ŵŷ",
                    "Переговоры в Стамбуле: второй раунд",
                    "Меморандум о прекращении огня — «проект»",
                    "Зустріч у Києві, об’єднання, ґанок, її, Європа",
                    "Беларусь: ўзаемадзеянне, Зеле\u0301нський",
                    "Ђорђе, Љубљана, Њ, Ћ, Џ",
                    "№ 5, § 3, 50 %, 20 °C, €1.5 ₴2 ₽3 ₺4",
                    "→ ▲ ▼ ◆ ● ○ – — “ ” … · ✓ − ×",
                    "no-break\u00a0space, thin\u2009space, figure\u2007space, soft\u200bbreak",
                    "Αθήνα, Ελλάδα",
                    "left\u200eto\u200fright \u2066isolated\u2069",
                    "");

    /// What readers take for one letter each, some of several code points.
    private static final List<String> LETTERS =
            List.of(
                    ("a|W|ş|İ|ж|і|1|-|—|,|”| | | |\n|\u00a0|e\u0301|и\u0306|g\u0303\u0323|漢|𠀋"
                                    + "|\uD83D\uDD4A|\uD83D\uDC4D\uD83C\uDFFD"
                                    + "|\uD83D\uDC69\u200D\uD83D\uDCBB")
                            .split("\\|"));

    @Test
    void widthsAreThoseOfJava2D() throws IOException, FontFormatException {
        FontRenderContext plain = new FontRenderContext(null, true, true);
        List<String> differing = new ArrayList<>();
        for (FontWeight weight : FontWeight.values()) {
            Font font = font(weight);
            for (int size = 9; size <= 16; size++) {
                for (String title : TITLES) {
                    double expected =
                            font.deriveFont((float) size).getStringBounds(title, plain).getWidth();
                    double actual = MEASURE.width(title, weight, size);
                    if (Math.abs(expected - actual) > 0.01) {
                        differing.add(
                                "%s %d %s: Java2D %f, measured %f"
                                        .formatted(weight, size, title, expected, actual));
                    }
                }
            }
        }
        assertEquals(List.of(), differing);
    }

    @Test
    void heightsAreThoseOfJava2D() throws IOException, FontFormatException {
        FontRenderContext plain = new FontRenderContext(null, true, true);
        for (FontWeight weight : FontWeight.values()) {
            var line = font(weight).deriveFont(12f).getLineMetrics("x", plain);
            assertEquals(line.getAscent(), MEASURE.ascent(weight, 12), 0.001);
            assertEquals(line.getDescent(), MEASURE.descent(weight, 12), 0.001);
            assertEquals(line.getHeight(), MEASURE.lineHeight(weight, 12), 0.001);
        }
    }

    @Test
    void everyWeightHasTheSameLetters() throws IOException, FontFormatException {
        for (FontWeight weight : FontWeight.values()) {
            Font font = font(weight);
            assertArrayEquals(
                    visible().filter(font::canDisplay).toArray(),
                    visible().filter(MEASURE::has).toArray(),
                    weight.name());
        }
    }

    @Test
    void lettersOfOtherFontsHaveStatedWidths() {
        assertEquals(6, MEASURE.width("ع", REGULAR, 10));
        assertEquals(10, MEASURE.width("漢", REGULAR, 10));
        assertEquals(10, MEASURE.width("\uD83D\uDD4A\uFE0F", REGULAR, 10));
        assertEquals(0, MEASURE.width("\u0301\u200d\u202e\u2069\n", REGULAR, 10));
    }

    @Test
    void aTextThatFitsIsLeftAlone() {
        String title = "Round 1, Istanbul";
        double width = MEASURE.width(title, REGULAR, 12);
        assertEquals(title, MEASURE.ellipsised(title, REGULAR, 12, width));
        assertEquals("Round 1, Istan…", MEASURE.ellipsised(title, REGULAR, 12, width - 1));
        assertEquals(
                "Round…",
                MEASURE.ellipsised(title, REGULAR, 12, MEASURE.width("Round …", REGULAR, 12)));
        assertEquals("", MEASURE.ellipsised(title, REGULAR, 12, 5));
    }

    @Test
    void aCutTextIsTheLongestBeginningThatFits() {
        Random random = new Random(2);
        for (int i = 0; i < 2000; i++) {
            String text = text(random);
            double maxWidth = random.nextDouble() * 200;
            String cut = MEASURE.ellipsised(text, REGULAR, 12, maxWidth);
            if (MEASURE.width(text, REGULAR, 12) <= maxWidth) {
                assertEquals(text, cut);
                continue;
            }
            String longest = "";
            for (int end : letterEnds(text)) {
                String candidate = text.substring(0, end).stripTrailing() + "…";
                if (MEASURE.width(text.substring(0, end) + "…", REGULAR, 12) <= maxWidth) {
                    longest = candidate;
                }
            }
            assertEquals(longest, cut, () -> "of " + text);
        }
    }

    @Test
    void textIsWrappedAtWords() {
        assertEquals(
                List.of(
                        "Recognition of Crimea and",
                        "four regions; withdrawal of",
                        "Ukrainian forces from them"),
                MEASURE.wrapped(
                        "Recognition of Crimea and four regions; withdrawal of Ukrainian forces"
                                + " from them",
                        REGULAR,
                        12,
                        165,
                        3));
        assertEquals(
                List.of("Лише після", "виведення військ…"),
                MEASURE.wrapped(
                        "Лише після\n\nвиведення військ або як частина пакету умов",
                        REGULAR,
                        12,
                        115,
                        2));
        assertEquals(
                List.of("Donau", "dampf", "schiff"),
                MEASURE.wrapped(" Donaudampfschiff ", REGULAR, 12, 40, 9));
        assertEquals(List.of(), MEASURE.wrapped(" \n ", REGULAR, 12, 40, 9));
        assertEquals(List.of(), MEASURE.wrapped("text", REGULAR, 12, 40, 0));
        assertEquals(List.of(), MEASURE.wrapped("text", REGULAR, 12, 1, 1));
    }

    @Test
    void anAddressIsBrokenAfterASlashOrAHyphenAndNotWithinItsHost() {
        String note = "TASS, 2 June: Memorandum \u00b7 tass.com/politics/1967385-a-b.html";
        assertEquals(
                List.of("TASS, 2 June: Memorandum \u00b7", "tass.com/politics/1967385-a-b.html"),
                MEASURE.wrapped(note, REGULAR, 12, 210, 9));
        assertEquals(
                List.of("TASS, 2 June: Memorandum \u00b7 tass.com/", "politics/1967385-a-b.html"),
                MEASURE.wrapped(note, REGULAR, 12, 235, 9));
        assertEquals(
                List.of("newsukraine", ".rbc.ua/news/", "russia-", "confirms"),
                MEASURE.wrapped("newsukraine.rbc.ua/news/russia-confirms", REGULAR, 12, 80, 9));
    }

    @Test
    void wrappedLinesFitAndKeepEveryLetterWhole() {
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            String text = text(random);
            double maxWidth = 40 + random.nextDouble() * 150;
            int maxLines = 1 + random.nextInt(6);
            List<String> lines = MEASURE.wrapped(text, REGULAR, 12, maxWidth, maxLines);
            assertTrue(lines.size() <= maxLines);
            for (String line : lines) {
                assertEquals(line.strip(), line);
                assertTrue(
                        MEASURE.width(line, REGULAR, 12) <= maxWidth + 1e-9,
                        () -> line + " is wider than " + maxWidth + ", from " + text);
            }
            String all = withoutSpace(text);
            List<Integer> ends = letterEnds(all);
            int end = 0;
            for (String line : lines) {
                String kept = withoutSpace(line).replace("…", "");
                assertTrue(all.startsWith(kept, end), () -> lines + " is not from " + text);
                end += kept.length();
                assertTrue(ends.contains(end), () -> lines + " cuts a letter of " + text);
            }
            boolean cut = !lines.isEmpty() && lines.getLast().endsWith("…");
            assertEquals(cut, end < all.length(), () -> lines + " from " + text);
        }
    }

    private static IntStream visible() {
        return IntStream.range(0, 0x30000)
                .filter(
                        c ->
                                Character.isDefined(c)
                                        && MEASURE.width(Character.toString(c), REGULAR, 1) > 0);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(40), 0, LETTERS.size())
                .mapToObj(LETTERS::get)
                .forEach(text::append);
        return text.toString();
    }

    private static List<Integer> letterEnds(String text) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        List<Integer> ends = new ArrayList<>();
        for (int end = 0; end != BreakIterator.DONE; end = letters.next()) {
            ends.add(end);
        }
        return ends;
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s", "");
    }

    private static Font font(FontWeight weight) throws IOException, FontFormatException {
        try (InputStream in = TextMeasure.class.getResourceAsStream(weight.resource())) {
            return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(in));
        }
    }
}
