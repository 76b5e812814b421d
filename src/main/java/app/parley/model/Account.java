package app.parley.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One side's own version of an event, where versions differ.
///
/// @param by the id of a party, or the name of an organisation
/// @param speaker who said it, if named
/// @param subject what it is about; accounts on one subject stand side by side
/// @param qualifier a word before the figure, such as `about`
/// @param figure the number given
/// @param figureMax the upper end, where a range is given
/// @param unit of the figure
/// @param text the version in words
/// @param sources ids
public record Account(
        String by,
        String speaker,
        String subject,
        String qualifier,
        OptionalDouble figure,
        OptionalDouble figureMax,
        String unit,
        String text,
        List<String> sources) {
    /// Lists are copied.
    public Account {
        sources = List.copyOf(sources);
    }

    /// Whether the two are versions of one subject by different tellers.
    public boolean standsAgainst(Account other) {
        return subject.equals(other.subject)
                && !(by.equals(other.by) && speaker.equals(other.speaker));
    }

    /// The version in words: its text, or else its figure with what stands around it.
    public String version() {
        if (!text.isEmpty()) {
            return text;
        }
        String range =
                Stream.of(figure, figureMax)
                        .flatMap(end -> end.stream().mapToObj(Account::written))
                        .collect(Collectors.joining("–"));
        return Stream.of(qualifier, range, unit)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String written(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
