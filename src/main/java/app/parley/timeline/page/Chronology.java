package app.parley.timeline.page;

import app.parley.drawing.PlainText;
import app.parley.model.Account;
import app.parley.model.Event;
import app.parley.model.Excerpt;
import app.parley.model.Source;
import app.parley.model.Span;
import app.parley.model.Zones;
import app.parley.text.Text;
import app.parley.timeline.Citation;
import app.parley.timeline.DateWords;
import app.parley.timeline.TimeWords;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Events as a text to read, day by day, with numbered notes: what goes into a letter or a brief
/// where a picture cannot. Lines are as long as what they say; whoever shows them wraps them.
public final class Chronology {
    private static final String INDENT = "  ";

    private final Excerpt excerpt;
    private final Text text;
    private final List<String> lines = new ArrayList<>();
    private final Map<Source, Integer> notes = new LinkedHashMap<>();

    private Chronology(Excerpt excerpt, Text text) {
        this.excerpt = excerpt;
        this.text = text;
    }

    /// The chronology of some events.
    ///
    /// @param title over it; empty for that of the store
    /// @param subtitle under the title; empty for none
    /// @param marking how it is to be handled, on its first and its last line; empty for none
    public static String of(
            Excerpt excerpt, String title, String subtitle, String marking, Text text) {
        return new Chronology(excerpt, text).compose(title, subtitle, marking);
    }

    private String compose(String title, String subtitle, String marking) {
        marking(marking);
        lines.add(title.isEmpty() ? excerpt.title() : title);
        if (!subtitle.isEmpty()) {
            lines.add(subtitle);
        }
        lines.add(
                text.say(
                        "page.asOf",
                        TimeWords.asOf(excerpt.asOf(), excerpt.zone(), text),
                        TimeWords.zoneName(excerpt.zone(), excerpt.asOf(), text)));
        lines.add(text.say("chronology.events", excerpt.events().size(), excerpt.inStore()));
        events();
        notes();
        lines.add("");
        lines.add(text.say("page.neutral"));
        marking(marking);
        return String.join("\n", lines) + "\n";
    }

    private void marking(String marking) {
        if (!marking.isEmpty()) {
            lines.add(marking.toUpperCase(text.locale()));
        }
    }

    private void events() {
        String day = "";
        boolean after = false;
        for (Event event : excerpt.events()) {
            Span span = event.time().extent().in(excerpt.zone());
            boolean isAfter = span.earliestStart() >= excerpt.asOf();
            String began = day(span);
            if (isAfter && !after) {
                lines.add("");
                lines.add(text.say("chronology.after"));
            }
            if (!began.equals(day) || isAfter != after) {
                lines.add("");
                lines.add(began);
            }
            day = began;
            after = isAfter;
            event(event);
        }
    }

    private String day(Span span) {
        return span.isOpenAtStart()
                ? text.say("time.unknown")
                : DateWords.of(
                        Zones.toLocal(span.earliestStart(), excerpt.zone()),
                        Zones.toLocal(span.latestStart(), excerpt.zone()),
                        DateWords.Length.LONG,
                        text);
    }

    private void event(Event event) {
        String place = event.place().name();
        String title =
                place.isEmpty() ? event.title() : text.say("chronology.at", event.title(), place);
        lines.add("");
        lines.add(INDENT + PlainText.of(title));
        said(TimeWords.when(event.time(), excerpt.zone(), text));
        said(TimeWords.planned(event.time(), excerpt.zone(), text));
        if (!event.outcome().isEmpty()) {
            said(text.say("chronology.outcome", event.outcome()));
        }
        for (Account account : event.accounts()) {
            said(
                    text.say(
                            "chronology.account",
                            account.subject(),
                            excerpt.party(account.by()),
                            account.version()));
        }
        String cited =
                event.sources().stream()
                        .map(excerpt.sources()::get)
                        .filter(Objects::nonNull)
                        .map(source -> "[" + number(source) + "]")
                        .collect(Collectors.joining());
        if (!cited.isEmpty()) {
            said(text.say("chronology.sources", cited));
        }
    }

    /// A line of an event: line ends within it would end the event.
    private void said(String words) {
        if (!words.isEmpty()) {
            lines.add(INDENT + INDENT + PlainText.of(words));
        }
    }

    private int number(Source source) {
        return notes.computeIfAbsent(source, _ -> notes.size() + 1);
    }

    private void notes() {
        if (notes.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(text.say("chronology.notes"));
        notes.forEach(
                (source, number) ->
                        lines.add(
                                "[%d] %s"
                                        .formatted(
                                                number, PlainText.of(Citation.of(source, text)))));
    }
}
