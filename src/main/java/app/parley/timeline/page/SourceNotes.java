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
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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
    private final List<Source> rest;

    /// A note.
    ///
    /// @param number from 1
    record Note(int number, Source source) {
        private static final Pattern SCHEME = Pattern.compile("^https?://(www[.])?|/$");

        /// What its lines are about.
        String about() {
            return "source:" + source.id();
        }

        /// Publisher and date.
        String shortly(Text text) {
            return text.say(
                    source.date().isEmpty() ? "page.shortSourceUndated" : "page.shortSource",
                    String.valueOf(number),
                    source.publisher(),
                    date(source, text));
        }

        /// Everything but the number; the address without what all addresses have.
        String whole(Text text) {
            String words =
                    text.say(
                            source.date().isEmpty() ? "page.sourceUndated" : "page.source",
                            source.publisher(),
                            source.title(),
                            date(source, text));
            String address = SCHEME.matcher(source.url()).replaceAll("");
            return address.isEmpty() ? words : text.say("page.sourceAt", words, address);
        }
    }

    private SourceNotes(List<Source> noted, List<Source> rest) {
        this.noted = noted;
        this.rest = rest;
        this.ids = noted.stream().map(Source::id).toList();
    }

    /// No notes.
    static SourceNotes none() {
        return new SourceNotes(List.of(), List.of());
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
        List<Source> known =
                inTurn.stream().filter(sources::containsKey).map(sources::get).toList();
        int end = Math.min(room, known.size());
        return new SourceNotes(
                known.subList(0, end).stream().sorted(BY_DATE).toList(),
                known.subList(end, known.size()).stream().sorted(BY_DATE).toList());
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

    /// The notes in order.
    List<Note> notes() {
        return IntStream.range(0, noted.size())
                .mapToObj(i -> new Note(i + 1, noted.get(i)))
                .toList();
    }

    /// All sources in full: those that have a note with their numbers, then the others.
    List<String> citations(Text text) {
        List<String> citations = new ArrayList<>();
        for (Note note : notes()) {
            String number = String.valueOf(note.number());
            citations.add(text.say("page.cited", number, Citation.of(note.source(), text)));
        }
        if (!rest.isEmpty()) {
            citations.add(text.say("page.further"));
        }
        rest.forEach(source -> citations.add(Citation.of(source, text)));
        return citations;
    }

    private static String date(Source source, Text text) {
        return Edtf.tryParse(source.date())
                .map(date -> TimeWords.date(date, text))
                .orElse(source.date());
    }

    /// How many sources of what is shown have no note.
    int more() {
        return rest.size();
    }

    /// How many notes there are.
    int count() {
        return noted.size();
    }
}
