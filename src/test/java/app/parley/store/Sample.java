package app.parley.store;

import app.parley.model.Account;
import app.parley.model.Alias;
import app.parley.model.Basis;
import app.parley.model.ClockPrecision;
import app.parley.model.Commitment;
import app.parley.model.Dossier;
import app.parley.model.Edtf;
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
import app.parley.model.Origin;
import app.parley.model.Participation;
import app.parley.model.Party;
import app.parley.model.PartyRole;
import app.parley.model.Place;
import app.parley.model.Position;
import app.parley.model.PositionScope;
import app.parley.model.Quote;
import app.parley.model.Relation;
import app.parley.model.RelationKind;
import app.parley.model.Source;
import app.parley.model.Strength;
import app.parley.model.Term;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Small hand-made dossiers: every field of every type filled, and every field empty.
final class Sample {
    static final Origin ORIGIN =
            new Origin("talks.json", "00ff", "parley-json", Instant.parse("2025-06-03T10:00:00Z"));

    private Sample() {}

    static Dossier dossier(Item... items) {
        return new Dossier("Talks", "as a sample", List.of(items));
    }

    /// Items of every type, first with every field filled, then with every field empty; in the
    /// order of the sealed interface.
    static Dossier everything() {
        return dossier(
                new Alias("people", "Volodymyr Zelensky", List.of("Zelenskyy", "Зеленский")),
                new Alias("places", "Kyiv", List.of("Київ", "Киев", "Kiev")),
                new Alias("places", "Turkey", List.of("Türkiye", "Turkiye")),
                new Alias("", "", List.of()),
                new Commitment(
                        "c-1",
                        "round-1",
                        "agreed",
                        "Exchange of 1,000 for 1,000",
                        List.of("north", "south"),
                        Optional.of(Edtf.parse("2025-05-25")),
                        Fulfilment.DONE,
                        List.of("exchange"),
                        List.of("round-2"),
                        "a note",
                        List.of("s-1")),
                new Commitment(
                        "c-0",
                        "",
                        "",
                        "",
                        List.of(),
                        Optional.empty(),
                        Fulfilment.OPEN,
                        List.of(),
                        List.of(),
                        "",
                        List.of()),
                round(),
                event("exchange", "The exchange near Kyiv", "2025-05-24"),
                new Issue("territory", "Territory", "Whose is it?", 2, List.of("land", "борders")),
                new Issue(
                        "pause", "Ceasefire", "", 1, List.of("truce", "cessation of hostilities")),
                new Kind("talks-round", "Talks round", "band", 1),
                new Kind("exchange", "", "", 0),
                new Link(
                        "round-1",
                        "exchange",
                        "leads-to",
                        "a note",
                        Optional.of(Fulfilment.PARTLY),
                        "on record",
                        true,
                        Optional.of(
                                new Link.Gap(OptionalDouble.of(7.5), OptionalDouble.empty(), true)),
                        List.of("s-1")),
                new Link(
                        "exchange",
                        "round-1",
                        "answers",
                        "",
                        Optional.empty(),
                        "",
                        false,
                        Optional.empty(),
                        List.of()),
                new NamedView(
                        "home",
                        "Home",
                        "All of it",
                        Edtf.parse("2025-05-10"),
                        Edtf.parse("2025-06-06"),
                        Edtf.parse("2025-06-02T16:00:00+03:00"),
                        "Europe/Istanbul",
                        "north",
                        "south",
                        LaneMode.ISSUE,
                        "round-1",
                        Filter.parse("kind:talks-round,exchange text:\"of prisoners\""),
                        List.of(new LaneSetting("pause", true, true, 42.5))),
                new Party(
                        "north",
                        "Republic of the North",
                        "North",
                        "NO",
                        PartyRole.NEGOTIATING_PARTY,
                        List.of("Норд", "Kuzey"),
                        List.of("south"),
                        "#102030",
                        "#405060",
                        "bar",
                        "a note"),
                new Party(
                        "south", "", "", "", PartyRole.OTHER, List.of(), List.of(), "", "", "", ""),
                position(),
                bare("p-0", "south", "2025-05-16", ""),
                new Relation("p-1", "p-0", RelationKind.CONFLICT, "they exclude one another"),
                new Source(
                        "s-1",
                        "The Paper",
                        "Łódź talks",
                        "2025-05-16",
                        "https://example.org/?a=1&b='2'",
                        "en",
                        "reprint"),
                new Source("s-0", "", "", "", "", "", ""),
                new Term("links", "leads-to", "One brings about the other"));
    }

    static Event round() {
        return new Event(
                "round-1",
                "First round of talks",
                "Round 1",
                new EventTime(
                        Edtf.parse("2025-05-16"),
                        Optional.of(LocalDateTime.parse("2025-05-16T13:35")),
                        Optional.of(LocalDateTime.parse("2025-05-16T15:20")),
                        ClockPrecision.ABOUT,
                        "Europe/Istanbul",
                        Optional.of(Edtf.parse("2025-05-16T12:30:00+03:00")),
                        Optional.of(Edtf.parse("2025-05-16T14:00:00+03:00")),
                        List.of(Edtf.parse("2025-05-15")),
                        Optional.of(Edtf.parse("2025-05-17/2025-05-18")),
                        "exchange",
                        "shortly after half past one"),
                "talks-round",
                "talks",
                1,
                false,
                new Place(
                        "Dolmabahçe",
                        Optional.of(new Place.Coordinates(41.0392, 29.0005)),
                        "building"),
                List.of(
                        new Place("Ankara", Optional.empty(), ""),
                        new Place("", Optional.of(new Place.Coordinates(0, -180)), "city")),
                List.of(
                        new Participation(
                                "north",
                                "delegation-head",
                                List.of(
                                        new Participation.Person("A. Northman", "aide"),
                                        new Participation.Person("B. Northman", "")),
                                "a note"),
                        new Participation("south", "", List.of(), "")),
                List.of("territory", "pause"),
                List.of("peace", "Istanbul"),
                "1,000 for 1,000 agreed; Zelensky informed",
                "Spider's web",
                "corroborated",
                List.of(
                        account("north", OptionalDouble.of(12), List.of("s-1", "s-0")),
                        account("south", OptionalDouble.empty(), List.of())),
                List.of(new Quote("We shall see", "A. Northman", "en", "ru")),
                List.of("s-1", "s-0"),
                new TreeMap<>(java.util.Map.of("column b", "2", "column a", "1")));
    }

    private static Account account(String by, OptionalDouble figure, List<String> sources) {
        return new Account(
                by,
                "",
                "aircraft hit",
                "about",
                figure,
                OptionalDouble.of(41),
                "aircraft",
                "said so",
                sources);
    }

    /// An event of which only what must be is known.
    static Event event(String id, String title, String date) {
        return Event.of(id, title, EventTime.of(Edtf.parse(date)), "exchange", "ground", 3);
    }

    static Position position() {
        return new Position(
                "p-1",
                "north",
                "territory",
                "The line stays where it is",
                Edtf.parse("2025-05-16"),
                "16 May",
                "round-1",
                "Europe/Istanbul",
                "round-1",
                "A. Northman",
                Strength.RED_LINE,
                "said as a limit",
                Movement.HARDENED,
                Basis.PUBLISHED_TEXT,
                List.of("if the guns are silent", "and stay so"),
                Optional.of(new Quote("Не отступим", "A. Northman", "ru", "")),
                "partly-agreed",
                "minutes",
                "see below",
                PositionScope.REACTION,
                "answers p-0",
                "probable",
                List.of("south"),
                List.of("s-1"));
    }

    /// A position of which only what must be is known.
    static Position bare(String id, String party, String stated, String event) {
        return new Position(
                id,
                party,
                "territory",
                "",
                Edtf.parse(stated),
                "",
                "",
                "",
                event,
                "",
                Strength.PREFERENCE,
                "",
                Movement.STATED,
                Basis.ON_RECORD,
                List.of(),
                Optional.empty(),
                "",
                "",
                "",
                PositionScope.OWN,
                "",
                "",
                List.of(),
                List.of());
    }

    /// That many events, one an hour.
    static Dossier events(int count) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(
                    event("e" + i, "Event " + i, "%04d-01-%02d".formatted(1 + i / 28, 1 + i % 28)));
        }
        return new Dossier("Many", "", items);
    }

    /// The same view in another zone.
    static NamedView inZone(NamedView view, String zone) {
        return new NamedView(
                view.id(),
                view.name(),
                view.caption(),
                view.from(),
                view.until(),
                view.asOf(),
                zone,
                view.left(),
                view.right(),
                view.lanes(),
                view.select(),
                view.filter(),
                view.arrangement());
    }
}
