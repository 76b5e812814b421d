package app.parley;

import app.parley.timeline.page.Paper;
import app.parley.timeline.page.SheetSize;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A size among the arguments of an export: one that has a name, or a number of pixels. A named one
/// keeps its inches and gets other pixels, a number of pixels stays that number.
@FunctionalInterface
interface PageSize {
    /// What is made if nothing is said.
    PageSize SLIDE = of(SheetSize.SLIDE);

    /// The paper of that size.
    ///
    /// @param dpi pixels an inch, if anything is said of them
    Paper paper(Optional<Double> dpi);

    private static PageSize of(SheetSize size) {
        return dpi -> dpi.map(size.paper()::at).orElse(size.paper());
    }

    /// Reads sizes.
    ///
    /// @param console whose words refusals are in
    record Converter(Console console) implements ITypeConverter<PageSize> {
        private static final Pattern PIXELS = Pattern.compile("(\\d{3,5})x(\\d{3,5})");
        private static final double SLIDE_DPI = SheetSize.SLIDE.paper().dpi();

        /// Of a picture of fewer pixels than this letters are as large as on a screen.
        private static final double SMALL = 1200;

        private static final double SCREEN_DPI = 96;

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
            double width = Double.parseDouble(pixels.group(1));
            double height = Double.parseDouble(pixels.group(2));
            double usual = Math.max(width, height) < SMALL ? SCREEN_DPI : SLIDE_DPI;
            return dpi -> Paper.pixels(width, height, dpi.orElse(usual));
        }
    }
}
