package app.parley.importer.tools;

import app.parley.importer.Draft;
import app.parley.importer.Newcomers;
import app.parley.importer.Printable;
import app.parley.importer.Status;
import app.parley.importer.table.Dated;
import app.parley.importer.tree.Markup;
import app.parley.importer.tree.Node;
import app.parley.importer.tree.Web;
import app.parley.model.Event;
import app.parley.model.EventTime;
import app.parley.model.Place;
import app.parley.model.Problem;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// One event as a tool tells it, in the making.
public final class Entry {
    private static final int LONGEST_TITLE = 1 << 10;
    private static final int LONGEST_TEXT = 1 << 16;

    private final Told told;
    private final Ledger ledger;
    private final Map<String, String> parties = new LinkedHashMap<>();
    private final List<String> tags = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();
    private final SortedMap<String, String> extra = new TreeMap<>();
    private String id = "";
    private String title = "";
    private String note = "";
    private String outcome = "";
    private String kindWords = "";
    private String wording = "";
    private Optional<Dated> start = Optional.empty();
    private Optional<Dated> end = Optional.empty();
    private Optional<Dated> plannedStart = Optional.empty();
    private Optional<Dated> plannedEnd = Optional.empty();
    private Place place = Place.NOWHERE;
    private ZoneId zone;
    private boolean background;
    private boolean event = true;

    Entry(Node node, Ledger ledger) {
        this.told = new Told(node);
        this.ledger = ledger;
        this.zone = ledger.zone();
    }

    /// What the file tells of it.
    public Told told() {
        return told;
    }

    /// It is no event, such as the title page of a timeline.
    void leaveOut() {
        event = false;
    }

    boolean isEvent() {
        return event;
    }

    /// Its id in the file; the first that is not empty.
    public Entry id(String ownId) {
        if (id.isEmpty()) {
            id = Printable.of(ownId);
        }
        return this;
    }

    /// What happened, in plain text. The first text that is not empty is it.
    public Entry title(String plain) {
        if (title.isEmpty()) {
            title = Printable.of(plain);
        }
        return this;
    }

    String title() {
        return title;
    }

    /// More about it, in plain text; a second note goes below the first.
    public Entry note(String plain) {
        note = joined("\n", note, Printable.of(plain));
        return this;
    }

    /// More about it, with HTML: links in it become sources.
    Entry richNote(String html) {
        Markup markup = Markup.of(html);
        markup.links().forEach(link -> source("", link.title(), link.url()));
        return note(markup.text());
    }

    Entry outcome(String plain) {
        outcome = joined("; ", outcome, Printable.of(plain));
        return this;
    }

    private static String joined(String between, String... texts) {
        return String.join(between, Stream.of(texts).filter(t -> !t.isEmpty()).distinct().toList());
    }

    /// Words that say of which kind it is; without any, its title does.
    Entry kind(String words) {
        kindWords = words;
        return this;
    }

    /// When it was, or began.
    public Entry start(Dated date) {
        start = Optional.of(date);
        return this;
    }

    /// When it ended, if that is told.
    public Entry end(Optional<Dated> date) {
        end = date;
        return this;
    }

    Entry planned(Optional<Dated> from, Optional<Dated> until) {
        plannedStart = from;
        plannedEnd = until;
        return this;
    }

    /// The source's words about its time; the first that are not empty.
    public Entry wording(String words) {
        if (wording.isEmpty()) {
            wording = Printable.of(words);
        }
        return this;
    }

    /// The zone of its clock times, where it is not that of the file.
    public Entry zone(ZoneId own) {
        zone = own;
        return this;
    }

    /// It is a period that other events stand in.
    Entry background() {
        background = true;
        return this;
    }

    /// Where it was; the first place that has a name or a point.
    public Entry place(String name, Optional<Double> latitude, Optional<Double> longitude) {
        if (!place.equals(Place.NOWHERE)) {
            return this;
        }
        boolean somewhere =
                latitude.filter(degrees -> Math.abs(degrees) <= 90).isPresent()
                        && longitude.filter(degrees -> Math.abs(degrees) <= 180).isPresent()
                        && (latitude.get() != 0 || longitude.get() != 0);
        place =
                new Place(
                        Printable.of(name),
                        somewhere
                                ? Optional.of(
                                        new Place.Coordinates(latitude.get(), longitude.get()))
                                : Optional.empty(),
                        "");
        return this;
    }

    /// Somebody took part. What was first said of a party's role stays.
    Entry party(String name, String role) {
        String plain = Printable.of(name);
        if (!plain.isEmpty()) {
            parties.putIfAbsent(ledger.newcomers().party(plain), role);
        }
        return this;
    }

    /// It belongs to a group: of a party the store knows, else of a topic.
    public Entry group(String name) {
        return ledger.knows(name) ? party(name, "participant") : tag(name);
    }

    /// It belongs to a topic.
    public Entry tag(String topic) {
        String plain = Printable.of(topic);
        if (!plain.isEmpty() && !tags.contains(plain)) {
            tags.add(plain);
        }
        return this;
    }

    /// Topics in one text, divided as tools divide them.
    Entry tags(String topics) {
        Stream.of(topics.split("[,;|\n]", -1)).forEach(this::tag);
        return this;
    }

    /// Where it is known or shown from. An address that is none in the web does not count.
    public Entry source(String publisher, String name, String address) {
        String url = Web.address(address);
        if (!url.isEmpty() || !publisher.isBlank() || !name.isBlank()) {
            String source =
                    ledger.newcomers().source(Printable.of(publisher), Printable.of(name), url);
            if (!sources.contains(source)) {
                sources.add(source);
            }
        }
        return this;
    }

    /// What has no field of its own.
    public Entry extra(String name, String value) {
        String plain = Printable.of(value);
        if (!plain.isEmpty()) {
            extra.put(name, plain);
        }
        return this;
    }

    /// The event.
    ///
    /// @throws app.parley.model.ProblemException if it has no date or no title, or a text is too
    ///     long
    Event event() {
        told.rest().forEach(this::extra);
        Dated began = start.orElseThrow(() -> Problem.of("import.noDate").exception());
        Times times =
                new Times(began, end, List.of(plannedStart, plannedEnd), wording, zone.getId());
        String heading = heading();
        check();
        String kind = ledger.newcomers().kind(wordsOfKind(heading));
        EventTime time = times.time();
        Draft draft =
                new Draft(Status.of(outcome).map(is -> is.in(heading)).orElse(heading), time, kind)
                        .place(place)
                        .outcome(outcome)
                        .note(heading.equals(note) ? "" : note);
        parties.forEach((party, role) -> draft.party(party, role, ""));
        tags.forEach(draft::tag);
        sources.forEach(draft::source);
        extra.forEach(draft::extra);
        if (background) {
            draft.background();
        }
        return ledger.identities().identify(id, time.date().text(), heading, draft::event);
    }

    /// A period is never taken for a round of talks, however it is called.
    private String wordsOfKind(String heading) {
        if (background) {
            return Newcomers.OTHER;
        }
        return kindWords.isEmpty() ? heading : kindWords;
    }

    private String heading() {
        String whole = title.isEmpty() ? note : title;
        if (whole.isEmpty()) {
            throw Problem.of("import.noTitle").exception();
        }
        String line = whole.replaceAll("\\s*\n\\s*", " ");
        if (line.length() > LONGEST_TITLE) {
            extra("title", whole);
            return line.substring(0, LONGEST_TITLE) + "…";
        }
        return line;
    }

    private void check() {
        Stream.concat(Stream.of(note, outcome, wording, title), extra.values().stream())
                .filter(text -> text.length() > LONGEST_TEXT)
                .findFirst()
                .ifPresent(
                        text -> {
                            throw Problem.of("import.cell", LONGEST_TEXT).exception();
                        });
    }
}
