package app.parley.timeline.page;

import app.parley.model.Account;
import app.parley.model.Edtf;
import app.parley.model.Event;
import app.parley.model.Party;
import app.parley.model.Snapshot;
import app.parley.model.Source;
import app.parley.model.Zones;
import app.parley.text.Text;
import app.parley.timeline.View;
import app.parley.timeline.page.Sheet.Style;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Notes on events of which accounts differ: who says what, one after the other, for as many
/// events as there is room for. Both sides' words are shown whole or not at all.
final class AccountNotes {
    private static final int MOST_EACH = 2;
    private static final int ANY = 99;

    /// The most tellers of one subject, so that a note stays one.
    private static final int TELLERS = 3;

    private final Snapshot snapshot;
    private final View view;
    private final Text text;
    private final Map<String, Source> sources;
    private final Map<Integer, List<String>> lines = new LinkedHashMap<>();
    private final int before;
    private final int most;

    private AccountNotes(
            Snapshot snapshot,
            View view,
            Text text,
            Map<String, Source> sources,
            int before,
            int most) {
        this.snapshot = snapshot;
        this.sources = sources;
        this.view = view;
        this.text = text;
        this.before = before;
        this.most = most;
    }

    /// No notes.
    static AccountNotes none(Snapshot snapshot, View view, Text text) {
        return new AccountNotes(snapshot, view, text, Map.of(), 0, 0);
    }

    /// Chooses notes on events, the first of them first.
    ///
    /// @param sources of the accounts, by id
    /// @param events by number
    /// @param before how many notes come before them
    /// @param most lines of all notes
    /// @param width of a line
    static AccountNotes choose(
            Snapshot snapshot,
            View view,
            Text text,
            Map<String, Source> sources,
            Map<Integer, Event> events,
            int before,
            int most,
            Style style,
            double width) {
        AccountNotes notes = new AccountNotes(snapshot, view, text, sources, before, most);
        events.forEach((number, event) -> notes.add(number, event, style, width));
        return notes;
    }

    private void add(int number, Event event, Style style, double width) {
        disputed(event)
                .map(
                        versions ->
                                text.say(
                                        "page.accounts",
                                        String.valueOf(before + lines.size() + 1),
                                        event.label(),
                                        versions.getFirst().subject(),
                                        said(versions)))
                .map(said -> style.wrapped(said, width, ANY))
                .filter(wrapped -> wrapped.size() <= MOST_EACH)
                .filter(wrapped -> height() + wrapped.size() <= most)
                .ifPresent(wrapped -> lines.put(number, wrapped));
    }

    private String said(List<Account> versions) {
        return versions.stream()
                .map(
                        account ->
                                text.say(
                                        "page.account",
                                        teller(account),
                                        account.version().replaceAll("[.]$", "")))
                .collect(Collectors.joining(text.say("page.semicolon")));
    }

    /// The versions of one subject, one of each teller: a subject on which the parties of both
    /// panels differ rather than another.
    private Optional<List<Account>> disputed(Event event) {
        Map<String, List<Account>> bySubject = new LinkedHashMap<>();
        for (Account account : event.accounts()) {
            List<Account> versions =
                    bySubject.computeIfAbsent(account.subject(), _ -> new ArrayList<>());
            boolean isNew = versions.stream().noneMatch(v -> v.by().equals(account.by()));
            if (isNew && isKnown(account)) {
                versions.add(account);
            }
        }
        return bySubject.values().stream()
                .filter(versions -> versions.size() > 1 && versions.size() <= TELLERS)
                .min(Comparator.comparing((List<Account> versions) -> !isBetweenSides(versions)));
    }

    /// Whether a source had told it by the cursor: what nobody stands for, or only somebody later,
    /// is not put into either side's mouth.
    private boolean isKnown(Account account) {
        return account.sources().stream()
                .flatMap(id -> Stream.ofNullable(sources.get(id)))
                .map(source -> Edtf.tryParse(source.date()))
                .anyMatch(
                        date ->
                                date.isEmpty()
                                        || Zones.begin(date.get(), view.zone()) < view.asOf());
    }

    private boolean isBetweenSides(List<Account> versions) {
        return versions.stream()
                .map(Account::by)
                .toList()
                .containsAll(List.of(view.left(), view.right()));
    }

    private String teller(Account account) {
        return Optional.ofNullable(snapshot.partiesById().get(account.by()))
                .map(Party::shortName)
                .orElse(account.by());
    }

    /// The numbers of the events that have a note.
    Set<Integer> events() {
        return lines.keySet();
    }

    /// How many lines they take.
    int height() {
        return lines.values().stream().mapToInt(List::size).sum();
    }

    /// The number of the note on an event, such as " [13]"; empty if there is none.
    String mark(int event) {
        int at = List.copyOf(lines.keySet()).indexOf(event);
        return at < 0 ? "" : " [" + (before + at + 1) + "]";
    }

    /// The lines in order.
    List<String> lines() {
        return lines.values().stream().flatMap(List::stream).toList();
    }
}
