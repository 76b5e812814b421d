package app.parley.importer;

import app.parley.model.Account;
import app.parley.model.Alias;
import app.parley.model.Basis;
import app.parley.model.ClockPrecision;
import app.parley.model.Commitment;
import app.parley.model.Event;
import app.parley.model.EventTime;
import app.parley.model.Filter;
import app.parley.model.Fulfilment;
import app.parley.model.Issue;
import app.parley.model.Item;
import app.parley.model.Kind;
import app.parley.model.LaneMode;
import app.parley.model.LaneSetting;
import app.parley.model.Link;
import app.parley.model.Movement;
import app.parley.model.NamedView;
import app.parley.model.Participation;
import app.parley.model.Party;
import app.parley.model.PartyRole;
import app.parley.model.Place;
import app.parley.model.Position;
import app.parley.model.PositionScope;
import app.parley.model.ProblemException;
import app.parley.model.Quote;
import app.parley.model.Relation;
import app.parley.model.RelationKind;
import app.parley.model.Source;
import app.parley.model.Strength;
import app.parley.model.Term;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// The fields of each type of item in Parley's event file: one line each.
final class ParleyItems {
    private static final Set<String> LANES_OF_NO_PARTY = Set.of("talks", "ground");

    private final References references;

    ParleyItems(References references) {
        this.references = references;
    }

    /// The lists of an event file by name, each with what makes an item of one of its objects.
    Map<String, Function<JsonObject, Item>> lists() {
        return Map.ofEntries(
                Map.entry("parties", this::party),
                Map.entry("issues", this::issue),
                Map.entry("kinds", this::kind),
                Map.entry("events", this::event),
                Map.entry("positions", this::position),
                Map.entry("relations", this::relation),
                Map.entry("links", this::link),
                Map.entry("commitments", this::commitment),
                Map.entry("sources", this::source),
                Map.entry("aliases", this::alias),
                Map.entry("terms", this::term),
                Map.entry("views", this::view));
    }

    private Party party(JsonObject in) {
        return new Party(
                in.someText("id"),
                in.someText("name"),
                in.text("shortName"),
                in.text("code"),
                in.word("role", PartyRole.class),
                in.texts("alternativeNames"),
                ids(in, "members", Party.class),
                in.colour("colourLight"),
                in.colour("colourDark"),
                in.text("marker"),
                in.text("note"));
    }

    private Issue issue(JsonObject in) {
        return new Issue(
                in.someText("id"),
                in.someText("label"),
                in.text("question"),
                in.someWhole("order", 1, Integer.MAX_VALUE),
                in.texts("aliases"));
    }

    private Kind kind(JsonObject in) {
        return new Kind(
                in.someText("id"),
                in.someText("label"),
                in.text("glyph"),
                in.someWhole("order", 1, Integer.MAX_VALUE));
    }

    private Event event(JsonObject in) {
        return new Event(
                in.someText("id"),
                in.someText("title"),
                in.text("shortTitle"),
                in.object("time", this::time).orElseThrow(() -> in.missing("time")),
                someId(in, "kind", Kind.class),
                lane(in),
                in.someWhole("importance", 1, 3),
                in.flag("background").orElse(false),
                in.object("place", ParleyItems::place).orElse(Place.NOWHERE),
                in.objects("places", ParleyItems::place),
                in.objects("parties", this::participation),
                ids(in, "issues", Issue.class),
                in.texts("tags"),
                in.text("outcome"),
                in.text("note"),
                in.text("confidence"),
                in.objects("accounts", this::account),
                in.objects("quotes", ParleyItems::quote),
                ids(in, "sources", Source.class),
                in.object("extra", JsonObject::allTexts)
                        .orElse(Collections.unmodifiableSortedMap(new TreeMap<>())));
    }

    private EventTime time(JsonObject in) {
        return new EventTime(
                in.someDate("date"),
                in.clock("startClock"),
                in.clock("endClock"),
                in.optionalWord("clockPrecision", ClockPrecision.class).orElse(ClockPrecision.NONE),
                in.zone("zone"),
                in.date("plannedStart"),
                in.date("plannedEnd"),
                in.dates("plannedEarlier"),
                in.date("proposedFor"),
                id(in, "during", Event.class),
                in.text("wording"));
    }

    private String lane(JsonObject in) {
        String lane = in.someText("lane");
        if (!LANES_OF_NO_PARTY.contains(lane)) {
            references.name(Party.class, lane, in.where("lane"));
        }
        return lane;
    }

    private static Place place(JsonObject in) {
        return new Place(in.text("name"), coordinates(in), in.text("accuracy"));
    }

    private static Optional<Place.Coordinates> coordinates(JsonObject in) {
        if (!in.has("latitude") && !in.has("longitude")) {
            return Optional.empty();
        }
        return Optional.of(
                new Place.Coordinates(
                        in.someNumber("latitude", -90, 90), in.someNumber("longitude", -180, 180)));
    }

    private Participation participation(JsonObject in) {
        return new Participation(
                someId(in, "party", Party.class),
                in.text("role"),
                in.objects("people", ParleyItems::person),
                in.text("note"));
    }

    private static Participation.Person person(JsonObject in) {
        return new Participation.Person(in.someText("name"), in.text("office"));
    }

    private Account account(JsonObject in) {
        return new Account(
                in.someText("by"),
                in.text("speaker"),
                in.text("subject"),
                in.text("qualifier"),
                in.number("figure"),
                in.number("figureMax"),
                in.text("unit"),
                in.text("text"),
                ids(in, "sources", Source.class));
    }

    private static Quote quote(JsonObject in) {
        return new Quote(
                in.someText("text"),
                in.text("speaker"),
                in.text("language"),
                in.text("translatedFrom"));
    }

    private Position position(JsonObject in) {
        PositionScope scope =
                in.optionalWord("scope", PositionScope.class).orElse(PositionScope.OWN);
        boolean ofBoth = scope == PositionScope.BACKGROUND && in.text("party").equals("both");
        boolean ofAll = scope == PositionScope.BACKGROUND && in.text("issue").equals("all");
        return new Position(
                in.someText("id"),
                ofBoth ? "both" : someId(in, "party", Party.class),
                ofAll ? "all" : someId(in, "issue", Issue.class),
                in.someText("text"),
                in.someDate("stated"),
                in.text("date"),
                id(in, "statedAt", Event.class),
                in.zone("zone"),
                id(in, "event", Event.class),
                in.text("by"),
                in.word("strength", Strength.class),
                in.text("strengthReason"),
                in.word("movement", Movement.class),
                in.word("basis", Basis.class),
                in.texts("conditions"),
                in.object("quote", ParleyItems::quote),
                in.text("outcome"),
                in.text("evidence"),
                in.text("editorNote"),
                scope,
                in.text("scopeNote"),
                in.text("confidence"),
                ids(in, "appliesTo", Party.class),
                ids(in, "sources", Source.class));
    }

    private Relation relation(JsonObject in) {
        return new Relation(
                someId(in, "a", Position.class),
                someId(in, "b", Position.class),
                in.word("kind", RelationKind.class),
                in.text("comment"));
    }

    private Link link(JsonObject in) {
        return new Link(
                someId(in, "from", Event.class),
                someId(in, "to", Event.class),
                in.someText("type"),
                in.text("note"),
                in.optionalWord("status", Fulfilment.class),
                in.text("evidence"),
                in.flag("certain").orElse(true),
                in.object("gap", ParleyItems::gap),
                ids(in, "sources", Source.class));
    }

    private static Link.Gap gap(JsonObject in) {
        return new Link.Gap(
                in.number("hours"), in.number("hoursMax"), in.flag("exact").orElse(false));
    }

    private Commitment commitment(JsonObject in) {
        return new Commitment(
                in.someText("id"),
                someId(in, "round", Event.class),
                in.text("kind"),
                in.someText("text"),
                ids(in, "parties", Party.class),
                in.date("due"),
                in.word("status", Fulfilment.class),
                ids(in, "carriedOutBy", Event.class),
                ids(in, "possiblyBy", Event.class),
                in.text("note"),
                ids(in, "sources", Source.class));
    }

    private Source source(JsonObject in) {
        return new Source(
                in.someText("id"),
                in.text("publisher"),
                in.text("title"),
                in.text("date"),
                in.text("url"),
                in.text("language"),
                in.text("note"));
    }

    private Alias alias(JsonObject in) {
        return new Alias(in.text("category"), in.someText("name"), in.texts("variants"));
    }

    private Term term(JsonObject in) {
        return new Term(in.someText("list"), in.someText("word"), in.text("meaning"));
    }

    private NamedView view(JsonObject in) {
        return new NamedView(
                in.someText("id"),
                in.someText("name"),
                in.text("caption"),
                in.someDate("from"),
                in.someDate("until"),
                in.someDate("asOf"),
                in.zone("zone"),
                id(in, "left", Party.class),
                id(in, "right", Party.class),
                in.word("lanes", LaneMode.class),
                id(in, "select", Event.class),
                filter(in),
                in.objects("arrangement", ParleyItems::setting));
    }

    private static Filter filter(JsonObject in) {
        try {
            return Filter.parse(in.text("filter"));
        } catch (ProblemException e) {
            throw e.problem().at(in.where("filter")).exception();
        }
    }

    private static LaneSetting setting(JsonObject in) {
        return new LaneSetting(
                in.someText("lane"),
                in.flag("folded").orElse(false),
                in.flag("pinned").orElse(false),
                in.has("height") ? in.someNumber("height", 0, 10_000) : 0);
    }

    private String someId(JsonObject in, String name, Class<? extends Item> type) {
        String id = in.someText(name);
        references.name(type, id, in.where(name));
        return id;
    }

    private String id(JsonObject in, String name, Class<? extends Item> type) {
        return in.has(name) ? someId(in, name, type) : "";
    }

    private List<String> ids(JsonObject in, String name, Class<? extends Item> type) {
        return in.texts(
                name,
                (id, where) -> {
                    references.name(type, id, where);
                    return id;
                });
    }
}
