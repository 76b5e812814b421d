package app.parley.ui.detail;

import app.parley.model.Code;
import app.parley.model.Commitment;
import app.parley.model.Event;
import app.parley.model.EventTime;
import app.parley.model.Issue;
import app.parley.model.Kind;
import app.parley.model.Participation;
import app.parley.model.Party;
import app.parley.model.PartyRole;
import app.parley.model.Position;
import app.parley.text.Text;
import app.parley.timeline.TimeWords;
import app.parley.ui.parts.PartyBadge;
import app.parley.ui.parts.ProblemWords;
import app.parley.ui.parts.Prose;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The sections of the detail that are lines of words. What there is nothing to say about has no
/// section.
final class Sections {
    private static final double BADGE = 12;

    private final EventDetail.Content content;
    private final Event event;
    private final Text text;
    private final Consumer<String> showEvent;
    private final List<Node> all = new ArrayList<>();

    Sections(EventDetail.Content content, Text text, Consumer<String> showEvent) {
        this.content = content;
        this.event = content.event();
        this.text = text;
        this.showEvent = showEvent;
    }

    List<Node> all() {
        return List.copyOf(all);
    }

    /// Adds a section under a heading.
    void add(String heading, Node... nodes) {
        VBox section = new VBox(Prose.heading(heading));
        section.getStyleClass().add("section");
        section.getChildren().addAll(nodes);
        all.add(section);
    }

    void head() {
        EventTime time = event.time();
        ZoneId zone = content.view().zone();
        VBox head = new VBox(Prose.heading(text.say("detail.selected", kind())));
        head.getStyleClass().add("section");
        head.getChildren().add(Prose.line(event.title(), "title"));
        line(head, TimeWords.when(time, zone, text));
        line(head, localTime(time, zone));
        line(head, Prose.capital(TimeWords.planned(time, zone, text)), "planned");
        time.proposedFor()
                .ifPresent(
                        date ->
                                line(
                                        head,
                                        text.say(
                                                "detail.proposedFor",
                                                TimeWords.date(date, zone, text))));
        if (!time.wording().isEmpty()) {
            line(head, text.say("detail.wording", time.wording()), "quiet");
        }
        if (!time.during().isEmpty()) {
            head.getChildren()
                    .add(
                            Prose.link(
                                    text.say(
                                            "detail.during",
                                            content.references().event(time.during())),
                                    () -> showEvent.accept(time.during())));
        }
        line(head, places());
        line(head, issues(), "quiet");
        if (!event.confidence().isEmpty()) {
            line(
                    head,
                    text.say(
                            "detail.confidence",
                            Prose.word("confidence", event.confidence(), text)),
                    "quiet");
        }
        all.add(head);
    }

    /// The clock times of the place, where its clocks differ from those of the display zone.
    private String localTime(EventTime time, ZoneId zone) {
        Optional<LocalDateTime> clock = time.startClock().or(time::endClock);
        if (time.zone().isEmpty() || clock.isEmpty()) {
            return "";
        }
        ZoneId place = ZoneId.of(time.zone());
        Instant instant = Instant.ofEpochMilli(time.instant(clock.get()));
        return place.getRules().getOffset(instant).equals(zone.getRules().getOffset(instant))
                ? ""
                : text.say("detail.local", TimeWords.when(time, place, text));
    }

    private String kind() {
        return content.snapshot().kinds().stream()
                .filter(kind -> kind.id().equals(event.kind()))
                .findFirst()
                .map(Kind::label)
                .orElse(event.kind());
    }

    private String places() {
        List<String> names = new ArrayList<>();
        names.add(event.place().name());
        event.places().forEach(place -> names.add(place.name()));
        names.removeIf(String::isEmpty);
        return String.join("; ", names);
    }

    private String issues() {
        return String.join(
                text.say("time.comma"), event.issues().stream().map(this::issue).toList());
    }

    private String issue(String id) {
        return content.snapshot().issues().stream()
                .filter(issue -> issue.id().equals(id))
                .findFirst()
                .map(Issue::label)
                .orElse(id);
    }

    /// Who took part of those who negotiate: each in a section of its own, so that in a low strip
    /// they stand side by side and neither below the other.
    void sides() {
        for (String party : parties(this::negotiates)) {
            add(text.say(table()), party(party));
        }
    }

    /// Who else took part: the host, mediators, others.
    void others() {
        List<String> others = parties(party -> !negotiates(party));
        if (!others.isEmpty()) {
            boolean alone = parties(this::negotiates).isEmpty();
            add(
                    text.say(alone ? table() : "detail.others"),
                    others.stream().map(this::party).toArray(Node[]::new));
        }
    }

    private String table() {
        boolean table = event.kind().equals(Kind.TALKS_ROUND) || event.kind().equals("meeting");
        return table ? "detail.table" : "detail.parties";
    }

    private List<String> parties(Predicate<String> which) {
        return event.parties().stream()
                .map(Participation::party)
                .distinct()
                .filter(which)
                .sorted(Comparator.comparing(this::role))
                .toList();
    }

    private boolean negotiates(String party) {
        return role(party) == PartyRole.NEGOTIATING_PARTY;
    }

    private PartyRole role(String party) {
        return known(party).map(Party::role).orElse(PartyRole.OTHER);
    }

    private Optional<Party> known(String party) {
        return content.snapshot().parties().stream().filter(p -> p.id().equals(party)).findFirst();
    }

    private VBox party(String id) {
        VBox box = entry(partyLine(id, ""));
        for (Participation part : event.parties()) {
            if (part.party().equals(id)) {
                String role = Prose.capital(Prose.word("role", part.role(), text));
                String people =
                        String.join("; ", part.people().stream().map(this::person).toList());
                line(box, people.isEmpty() ? role : text.say("detail.role", role, people));
                line(box, part.note(), "quiet");
            }
        }
        return box;
    }

    private String person(Participation.Person person) {
        return person.office().isEmpty()
                ? person.name()
                : text.say("detail.person", person.name(), person.office());
    }

    void outcome() {
        if (!event.outcome().isEmpty()) {
            add(text.say("detail.outcome"), Prose.line(event.outcome()));
        }
    }

    void note() {
        if (!event.note().isEmpty()) {
            add(text.say("detail.note"), Prose.line(event.note(), "quiet"));
        }
    }

    void quotes() {
        if (!event.quotes().isEmpty()) {
            add(
                    text.say("detail.quotes"),
                    event.quotes().stream()
                            .map(quote -> Prose.quote(quote, text))
                            .toArray(Node[]::new));
        }
    }

    void commitments() {
        if (!content.commitments().isEmpty()) {
            add(
                    text.say("detail.commitments"),
                    content.commitments().stream().map(this::commitment).toArray(Node[]::new));
        }
    }

    private Node commitment(Commitment commitment) {
        String code = Code.of(commitment.status());
        String status = Prose.capital(text.say("fulfilment." + code));
        VBox box = entry(Prose.badge(status, "fulfilment-" + code), Prose.line(commitment.text()));
        commitment
                .due()
                .ifPresent(
                        due ->
                                line(
                                        box,
                                        text.say(
                                                "detail.due",
                                                TimeWords.date(due, content.view().zone(), text))));
        line(box, commitment.note(), "quiet");
        events(box, "detail.carriedOutBy", commitment.carriedOutBy());
        events(box, "detail.possiblyBy", commitment.possiblyBy());
        return box;
    }

    private void events(VBox box, String key, List<String> ids) {
        if (!ids.isEmpty()) {
            line(box, text.say(key), "quiet");
        }
        for (String id : ids) {
            String label = content.references().event(id);
            box.getChildren().add(Prose.link(label, () -> showEvent.accept(id)));
        }
    }

    void positions() {
        if (!content.positions().isEmpty()) {
            add(
                    text.say("detail.positions"),
                    content.positions().stream().map(this::position).toArray(Node[]::new));
        }
    }

    private Node position(Position position) {
        String strength =
                position.scope().counts()
                        ? text.say("strength." + Code.of(position.strength()))
                        : text.say("scope." + Code.of(position.scope()), position.by());
        String about = text.say("detail.position", issue(position.issue()), strength);
        return entry(partyLine(position.party(), about), Prose.line(position.text()));
    }

    /// What an imported row said in columns that have no field of their own.
    void extra() {
        if (!event.extra().isEmpty()) {
            add(
                    text.say("detail.extra"),
                    event.extra().entrySet().stream()
                            .map(
                                    entry ->
                                            text.say(
                                                    "detail.column",
                                                    entry.getKey(),
                                                    entry.getValue()))
                            .map(Prose::line)
                            .toArray(Node[]::new));
        }
    }

    /// From which row of which file it was read, and when.
    void provenance() {
        content.provenance()
                .ifPresent(
                        read -> {
                            long imported = read.batch().origin().imported().toEpochMilli();
                            ZoneId zone = content.view().zone();
                            add(
                                    text.say("detail.provenance"),
                                    Prose.line(new ProblemWords(text).where(read.where())),
                                    Prose.line(
                                            text.say(
                                                    "detail.imported",
                                                    TimeWords.stamp(imported, zone, text),
                                                    read.batch().number()),
                                            "quiet"));
                        });
    }

    private HBox partyLine(String id, String about) {
        Optional<Party> known = known(id);
        String name = known.map(Party::shortName).orElse(id);
        HBox line = new HBox();
        line.getStyleClass().add("party");
        known.ifPresent(
                party ->
                        line.getChildren()
                                .add(new PartyBadge(party, content.view().theme(), BADGE)));
        String words = about.isEmpty() ? name : text.say("detail.partyAbout", name, about);
        line.getChildren().add(Prose.line(words, "strong"));
        return line;
    }

    private static VBox entry(Node... nodes) {
        VBox entry = new VBox(nodes);
        entry.getStyleClass().add("entry");
        return entry;
    }

    private static void line(VBox box, String words, String... styles) {
        if (!words.isEmpty()) {
            box.getChildren().add(Prose.line(words, styles));
        }
    }
}
