package app.parley;

import app.parley.timeline.page.Page;
import app.parley.timeline.page.SheetSize;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A size among the arguments of an export: one that has a name, or a number of pixels.
///
/// @param page of that size
/// @param dpi in which it becomes pixels, if nothing else is said
record PageSize(Page page, double dpi) {
    /// What is made if nothing is said.
    static final PageSize SLIDE = of(SheetSize.SLIDE);

    private static final Pattern PIXELS = Pattern.compile("(\\d{3,5})x(\\d{3,5})");

    private static PageSize of(SheetSize size) {
        return new PageSize(size.page(), size.dpi());
    }

    /// Reads sizes.
    ///
    /// @param console whose words refusals are in
    record Converter(Console console) implements ITypeConverter<PageSize> {
        @Override
        public PageSize convert(String value) {
            String word = value.toLowerCase(Locale.ROOT);
            return Arrays.stream(SheetSize.values())
                    .filter(size -> size.word().equals(word))
                    .findFirst()
                    .map(PageSize::of)
                    .orElseGet(() -> pixels(word));
        }

        private PageSize pixels(String word) {
            Matcher pixels = PIXELS.matcher(word);
            if (!pixels.matches()) {
                throw new TypeConversionException(console.text().say("cli.export.noSize", word));
            }
            Page page =
                    SLIDE.page.sized(
                            Double.parseDouble(pixels.group(1)),
                            Double.parseDouble(pixels.group(2)));
            return new PageSize(page, SLIDE.dpi);
        }
    }
}
