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

    private static final Page A4 = Page.a3().sized(Page.a3().height(), Page.a3().width() / 2);
    private static final double PRINT_DPI = 300;
    private static final Pattern PIXELS = Pattern.compile("(\\d{3,5})x(\\d{3,5})");

    /// Reads sizes.
    ///
    /// @param console whose words refusals are in
    record Converter(Console console) implements ITypeConverter<PageSize> {
        @Override
        public PageSize convert(String value) {
            String word = value.toLowerCase(Locale.ROOT);
            Matcher pixels = PIXELS.matcher(word);
            return switch (word) {
                case "slide" -> SLIDE;
                case "4k" -> new PageSize(Page.slide4k(), Png.SCREEN_DPI);
                case "a4" -> new PageSize(A4, PRINT_DPI);
                case "a3" -> new PageSize(Page.a3(), PRINT_DPI);
                default -> {
                    if (!pixels.matches()) {
                        throw new TypeConversionException(
                                console.text().say("cli.export.noSize", value));
                    }
                    yield of(
                            Double.parseDouble(pixels.group(1)),
                            Double.parseDouble(pixels.group(2)));
                }
            };
        }
    }

    private static PageSize of(double width, double height) {
        return new PageSize(Page.slide().sized(width, height), Png.SCREEN_DPI);
    }
}
