package app.parley.timeline;

import app.parley.model.Edtf;
import app.parley.model.Source;
import app.parley.text.Text;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a source is cited: "NDTV, “Russia-Ukraine Talks …”, 2 June 2025, https://…".
public final class Citation {
    private Citation() {}

    /// Publisher, title, date and address, as far as they are known.
    public static String of(Source source, Text text) {
        return joined(text, headline(source, text), source.url());
    }

    /// The same without the address.
    public static String headline(Source source, Text text) {
        String title = source.title().isEmpty() ? "" : "“" + source.title() + "”";
        return joined(text, source.publisher(), title, date(source, text));
    }

    private static String date(Source source, Text text) {
        return Edtf.tryParse(source.date())
                .map(date -> TimeWords.date(date, text))
                .orElse(source.date());
    }

    private static String joined(Text text, String... parts) {
        return Stream.of(parts)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(text.say("time.comma")));
    }
}
