package app.parley.timeline.page;

import app.parley.model.Edtf;
import app.parley.model.Source;
import app.parley.text.Text;
import app.parley.timeline.Citation;
import app.parley.timeline.TimeWords;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The numbered notes of a page: as many sources as there is room for, and how many more stand
/// behind what is shown.
///
/// They are numbered by date and name and not by where they are cited, so that neither party comes
/// first.
final class SourceNotes {
    private static final Comparator<Source> BY_DATE =
            Comparator.comparing(Source::date)
                    .thenComparing(Source::publisher)
                    .thenComparing(Source::id);

    private final List<Source> noted;
    private final List<String> ids;
    private final int more;

    private SourceNotes(List<Source> noted, int more) {
        this.noted = noted;
        this.ids = noted.stream().map(Source::id).toList();
        this.more = more;
    }

    /// No notes.
    static SourceNotes none() {
        return new SourceNotes(List.of(), 0);
    }

    /// Chooses among the sources of everything cited, most important first: one of each before a
    /// second of any.
    ///
    /// @param cited the ids of the sources of each thing on the page
    static SourceNotes choose(List<List<String>> cited, Map<String, Source> sources, int room) {
        Set<String> inTurn = new LinkedHashSet<>();
        int longest = cited.stream().mapToInt(List::size).max().orElse(0);
        for (int turn = 0; turn < longest; turn++) {
            for (List<String> each : cited) {
                if (turn < each.size()) {
                    inTurn.add(each.get(turn));
                }
            }
        }
        List<Source> noted =
                inTurn.stream()
                        .filter(sources::containsKey)
                        .limit(room)
                        .map(sources::get)
                        .sorted(BY_DATE)
                        .toList();
        return new SourceNotes(noted, inTurn.size() - noted.size());
    }

    /// The numbers of those of some sources that have a note, such as " [3][7]".
    String marks(Collection<String> sources) {
        StringBuilder marks = new StringBuilder();
        for (int i = 0; i < ids.size(); i++) {
            if (sources.contains(ids.get(i))) {
                marks.append(marks.isEmpty() ? " [" : "[").append(i + 1).append(']');
            }
        }
        return marks.toString();
    }

    /// The number of the first of some sources that has a note, such as " [3]".
    String mark(List<String> sources) {
        return sources.stream()
                .filter(ids::contains)
                .findFirst()
                .map(source -> marks(List.of(source)))
                .orElse("");
    }

    /// The notes in words, in order.
    List<String> lines(Text text) {
        List<String> lines = new ArrayList<>();
        for (Source source : noted) {
            lines.add(
                    text.say(
                            source.date().isEmpty() ? "page.sourceUndated" : "page.source",
                            String.valueOf(lines.size() + 1),
                            source.publisher(),
                            source.title(),
                            date(source, text)));
        }
        return lines;
    }

    /// The sources in full, in order, with their numbers.
    List<String> citations(Text text) {
        List<String> citations = new ArrayList<>();
        for (Source source : noted) {
            String number = String.valueOf(citations.size() + 1);
            citations.add(text.say("page.cited", number, Citation.of(source, text)));
        }
        return citations;
    }

    private static String date(Source source, Text text) {
        return Edtf.tryParse(source.date())
                .map(date -> TimeWords.date(date, text))
                .orElse(source.date());
    }

    /// How many sources of what is shown have no note.
    int more() {
        return more;
    }

    /// How many notes there are.
    int count() {
        return noted.size();
    }
}
