package app.parley.importer.calendar;

import app.parley.importer.Draft;
import app.parley.importer.Identities;
import app.parley.importer.Known;
import app.parley.importer.Newcomers;
import app.parley.importer.Notices;
import app.parley.importer.Row;
import app.parley.importer.SourceFile;
import app.parley.importer.Status;
import app.parley.importer.tree.Markup;
import app.parley.model.Event;
import app.parley.model.EventTime;
import app.parley.model.Place;
import app.parley.model.Problem;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes events of the entries of a calendar: of a meeting one for each of its dates, of a task the
/// day it is due or was done, of a journal entry its day.
///
/// People and rooms are kept as written; only an organiser or guest that the store knows as a party
/// takes part as one, unless it declined. Else every secretary would become a party to the talks.
final class EntryReader {
    private static final int LONGEST_TITLE = 1 << 10;
    private static final int LONGEST_VALUE = 1 << 16;

    private static final Set<String> UNDERSTOOD =
            Set.of(
                    "UID",
                    "SUMMARY",
                    "DESCRIPTION",
                    "LOCATION",
                    "GEO",
                    "CATEGORIES",
                    "URL",
                    "DTSTART",
                    "DTEND",
                    "DURATION",
                    "DUE",
                    "COMPLETED",
                    "EXDATE",
                    "RDATE",
                    "RECURRENCE-ID",
                    "ORGANIZER",
                    "ATTENDEE",
                    "ATTACH",
                    "X-EDTF");

    // Different in every export of the same entry, or the same again for other programs.
    private static final Set<String> PASSED_OVER =
            Set.of("DTSTAMP", "SEQUENCE", "LAST-MODIFIED", "X-ALT-DESC");

    private final SourceFile file;
    private final Known known;
    private final Overview overview;
    private final Newcomers newcomers;
    private final Identities identities;
    private final Consumer<Row> rows;
    private final Notices notices;
    private final Set<String> strange = new HashSet<>();
    private boolean cancelled;

    EntryReader(
            SourceFile file,
            Known known,
            Overview overview,
            Newcomers newcomers,
            Identities identities,
            Consumer<Row> rows,
            Notices notices) {
        this.file = file;
        this.known = known;
        this.overview = overview;
        this.newcomers = newcomers;
        this.identities = identities;
        this.rows = rows;
        this.notices = notices;
    }

    /// Takes a property of the calendar.
    void calendar(Property property) {
        switch (property.name()) {
            case "BEGIN" -> cancelled = false;
            case "METHOD" -> cancelled = property.text().equalsIgnoreCase("CANCEL");
            default -> {}
        }
    }

    /// Takes an entry.
    void entry(Component entry) {
        if (entry.name().equals("VTIMEZONE")) {
            return;
        }
        if (!entry.flaw().isEmpty()) {
            refuse(entry.line(), entry.flaw());
        } else if (overview.isOld(entry)) {
            refuse(entry.line(), "import.older");
        } else {
            dated(entry);
        }
    }

    private void refuse(int line, String key, Object... arguments) {
        rows.accept(new Row.Refused(Problem.of(key, arguments).at(where(line))));
    }

    private void note(int line, String key, Object... arguments) {
        notices.add(Problem.of(key, arguments).at(where(line)));
    }

    private Problem.Where where(int line) {
        return new Problem.Where(file.name(), line, 0, "");
    }

    private void dated(Component entry) {
        Optional<Property> begin =
                Stream.of("COMPLETED", "DTSTART", "DUE")
                        .filter(name -> entry.name().equals("VTODO") || name.equals("DTSTART"))
                        .flatMap(name -> entry.first(name).stream())
                        .findFirst();
        if (begin.isEmpty()) {
            refuse(entry.line(), "import.noDate");
            return;
        }
        Optional<Stamp> start = overview.stamp(begin.get());
        if (start.isEmpty()) {
            refuse(begin.get().line(), "import.badDate", shown(begin.get().value()));
            return;
        }
        Optional<Property> endWritten = entry.first("DTEND");
        Optional<Stamp> end = end(entry, start.get());
        if (endWritten.isPresent() && end.isEmpty()) {
            refuse(endWritten.get().line(), "import.badDate", shown(endWritten.get().value()));
        } else if (end.filter(e -> e.local().isBefore(start.get().local())).isPresent()) {
            refuse(entry.line(), "import.backwards", start.get().local(), end.get().local());
        } else {
            series(entry, new Times(start.get(), end, entry, overview));
        }
    }

    private Optional<Stamp> end(Component entry, Stamp start) {
        return entry.first("DTEND")
                .flatMap(overview::stamp)
                .or(() -> entry.first("DURATION").flatMap(d -> start.after(d.value())))
                .map(stamp -> stamp.like(start));
    }

    private static String shown(String value) {
        return value.length() > 60 ? value.substring(0, 60) + "…" : value;
    }

    private void series(Component entry, Times times) {
        Optional<String> title = title(entry);
        if (title.isEmpty()) {
            refuse(entry.line(), "import.noTitle");
            return;
        }
        boolean again =
                entry.first("RECURRENCE-ID").isEmpty()
                        && Stream.of("RRULE", "RDATE")
                                .anyMatch(name -> entry.first(name).isPresent());
        if (!again) {
            event(entry, title.get(), times.first(), overview.identity(entry));
            return;
        }
        Series series = Series.of(entry, times.start(), overview);
        for (Stamp date : series.dates()) {
            Component own = overview.since(entry.text("UID"), date).orElse(entry);
            event(
                    own,
                    title(own).orElse(title.get()),
                    moved(own, date).orElseGet(() -> times.on(date)),
                    Overview.identity(entry.text("UID"), Optional.of(date)));
        }
        if (!series.readable()) {
            refuse(entry.line(), "import.badRule", title.get());
        } else if (series.endless()) {
            note(entry.line(), "import.endless", title.get(), series.dates().size());
        } else if (series.leftOut() > 0) {
            note(
                    entry.line(),
                    "import.series",
                    title.get(),
                    series.dates().size(),
                    series.leftOut());
        }
    }

    /// When a date of a series is that was moved together with an earlier one, by as much; empty if
    /// it was not.
    private Optional<EventTime> moved(Component since, Stamp date) {
        Optional<Stamp> from = since.first("RECURRENCE-ID").flatMap(overview::stamp);
        Optional<Stamp> start = since.first("DTSTART").flatMap(overview::stamp);
        return from.flatMap(
                first ->
                        start.map(
                                begin ->
                                        new Times(begin, end(since, begin), since, overview)
                                                .on(
                                                        begin.at(
                                                                date.like(begin)
                                                                        .local()
                                                                        .plus(
                                                                                Duration.between(
                                                                                        first.like(
                                                                                                        begin)
                                                                                                .local(),
                                                                                        begin
                                                                                                .local()))))));
    }

    private Optional<String> title(Component entry) {
        Optional<String> title =
                Stream.of("SUMMARY", "DESCRIPTION", "LOCATION", "CATEGORIES")
                        .map(entry::text)
                        .flatMap(String::lines)
                        .map(line -> plain(line).strip())
                        .filter(line -> !line.isEmpty())
                        .findFirst()
                        .map(
                                line ->
                                        line.length() > LONGEST_TITLE
                                                ? line.substring(0, LONGEST_TITLE) + "…"
                                                : line);
        return title.map(t -> status(entry).map(status -> status.in(t)).orElse(t));
    }

    private Optional<Status> status(Component entry) {
        return Status.of(cancelled ? "cancelled" : entry.text("STATUS"));
    }

    private void event(Component entry, String title, EventTime time, String id) {
        Draft draft =
                new Draft(title, time, kind(entry)).place(place(entry)).note(note(entry, title));
        entry.all("CATEGORIES").forEach(list -> list.list().forEach(draft::tag));
        people(entry, draft);
        for (Property address : sources(entry)) {
            draft.source(newcomers.source("", address.text()));
        }
        rest(entry).forEach(draft::extra);
        Event event =
                identities.identify(
                        entry.text("UID").isEmpty() ? "" : id,
                        time.date().text(),
                        title,
                        draft::event);
        rows.accept(new Row.Read(event, where(entry.line())));
    }

    private String kind(Component entry) {
        return Stream.concat(
                        entry.all("CATEGORIES").stream().flatMap(list -> list.list().stream()),
                        Stream.of(entry.text("SUMMARY")))
                .map(newcomers::kindOf)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> newcomers.kind(""));
    }

    private static String note(Component entry, String title) {
        String note = plain(entry.text("DESCRIPTION"));
        return note.equals(title) ? "" : note;
    }

    /// Some programs write HTML where plain text belongs, and mean line ends by line ends in it.
    private static String plain(String text) {
        return Markup.isIn(text) ? Markup.of(text.replace("\n", "<br>")).text() : text;
    }

    /// Coordinates with a comma or an escaped semicolon between them are read, too.
    private static Place place(Component entry) {
        String[] at = entry.text("GEO").split("[;,]", -1);
        boolean point = at.length == 2 && Stream.of(at).allMatch(EntryReader::isNumber);
        Optional<Place.Coordinates> coordinates =
                point
                        ? Optional.of(
                                        new Place.Coordinates(
                                                Double.parseDouble(at[0]),
                                                Double.parseDouble(at[1])))
                                .filter(
                                        c ->
                                                Math.abs(c.latitude()) <= 90
                                                        && Math.abs(c.longitude()) <= 180
                                                        && (c.latitude() != 0
                                                                || c.longitude() != 0))
                        : Optional.empty();
        String name = isAddress(entry.text("LOCATION")) ? "" : entry.text("LOCATION");
        return new Place(name.replaceAll("\\s*\n\\s*", ", "), coordinates, "");
    }

    /// Where a call is joined is no place; it is kept.
    private static boolean isAddress(String location) {
        return location.matches("(?i)https?://\\S+");
    }

    private static boolean isNumber(String text) {
        return text.strip().matches("[+-]?\\d{1,3}(\\.\\d{0,20})?");
    }

    private void people(Component entry, Draft draft) {
        entry.first("ORGANIZER").ifPresent(who -> party(who, "organiser", draft));
        entry.all("ATTENDEE").stream()
                .filter(who -> !who.parameter("PARTSTAT").equalsIgnoreCase("DECLINED"))
                .forEach(who -> party(who, role(who), draft));
        draft.extra("ORGANIZER", written(entry.all("ORGANIZER")));
        draft.extra("ATTENDEE", written(entry.all("ATTENDEE")));
    }

    private void party(Property who, String role, Draft draft) {
        known.party(name(who)).ifPresent(party -> draft.party(party, role, ""));
    }

    private static String role(Property who) {
        return who.parameter("ROLE").equalsIgnoreCase("CHAIR") ? "chair" : "attendee";
    }

    /// Names, with the part and the answer of each where they are said.
    private static String written(List<Property> people) {
        return people.stream()
                .map(
                        who -> {
                            String said =
                                    Stream.of("ROLE", "PARTSTAT")
                                            .map(who::parameter)
                                            .filter(word -> !word.isEmpty())
                                            .map(EntryReader::lower)
                                            .collect(Collectors.joining(", "));
                            return name(who) + (said.isEmpty() ? "" : " (" + said + ")");
                        })
                .collect(Collectors.joining("; "));
    }

    private static String name(Property who) {
        String name = who.parameter("CN");
        return name.isEmpty() ? who.text().replaceFirst("(?i)^mailto:", "") : name;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /// Addresses of pages, and of what is attached; they are never opened.
    private static List<Property> sources(Component entry) {
        return Stream.of("URL", "ATTACH")
                .flatMap(name -> entry.all(name).stream())
                .filter(property -> property.text().matches("(?i)https?://\\S+"))
                .toList();
    }

    /// Whether a property was not taken word for word.
    private static boolean isKept(Property property) {
        return switch (property.name()) {
            case "DESCRIPTION" -> Markup.isIn(property.text());
            case "LOCATION" -> isAddress(property.text());
            default -> false;
        };
    }

    private Map<String, String> rest(Component entry) {
        Map<String, String> rest =
                entry.properties().stream()
                        .filter(p -> !UNDERSTOOD.contains(p.name()) || isKept(p))
                        .filter(p -> !PASSED_OVER.contains(p.name()))
                        .filter(p -> p.value().length() <= LONGEST_VALUE)
                        .collect(
                                Collectors.toMap(
                                        Property::name, Property::text, (a, b) -> a + "\n" + b));
        if (cancelled) {
            rest.put("METHOD", "CANCEL");
        }
        if (!entry.name().equals("VEVENT")) {
            rest.put("component", entry.name());
        }
        entry.first("DTSTART")
                .map(start -> start.parameter("TZID"))
                .filter(name -> !name.isEmpty() && !overview.zones().knows(name))
                .ifPresent(
                        name -> {
                            rest.put("TZID", name);
                            if (strange.add(name)) {
                                String usual = overview.zones().usual().getId();
                                note(entry.line(), "import.zoneUnknown", name, usual);
                            }
                        });
        return rest;
    }
}
