package app.parley;

import app.parley.exporter.Png;
import app.parley.timeline.Page;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A size among the arguments of an export.
///
/// @param page of that size
/// @param dpi in which it becomes pixels, if nothing else is said
record PageSize(Page page, double dpi) {
    /// A slide, pixel for pixel.
    static final PageSize SLIDE = new PageSize(Page.slide(), Png.SCREEN_DPI);

    private static final double PRINT_DPI = 300;
    private static final Pattern PIXELS = Pattern.compile("(\\d{3,5})x(\\d{3,5})");

    /// Reads sizes.
    ///
    /// @param console whose words refusals are in
    record Converter(Console console) implements ITypeConverter<PageSize> {
        @Override
        public PageSize convert(String value) {
            String word = value.toLowerCase(Locale.ROOT);
            return switch (word) {
                case "slide" -> SLIDE;
                case "4k" -> new PageSize(Page.slide4k(), Png.SCREEN_DPI);
                case "square" -> new PageSize(Page.square(), Png.SCREEN_DPI);
                case "a4" -> new PageSize(Page.a4(), PRINT_DPI);
                case "a4-portrait" -> new PageSize(Page.a4Portrait(), PRINT_DPI);
                case "a3" -> new PageSize(Page.a3(), PRINT_DPI);
                case "letter" -> new PageSize(Page.letter(), PRINT_DPI);
                default -> pixels(word);
            };
        }

        private PageSize pixels(String word) {
            Matcher pixels = PIXELS.matcher(word);
            if (!pixels.matches()) {
                throw new TypeConversionException(console.text().say("cli.export.noSize", word));
            }
            return new PageSize(
                    Page.slide()
                            .sized(
                                    Double.parseDouble(pixels.group(1)),
                                    Double.parseDouble(pixels.group(2))),
                    Png.SCREEN_DPI);
        }
    }
}
