package app.parley;

import app.parley.model.Code;
import app.parley.model.Edtf;
import app.parley.model.Event;
import app.parley.model.EventTime;
import app.parley.model.Party;
import app.parley.model.Position;
import app.parley.model.RedLineCard;
import app.parley.model.Snapshot;
import app.parley.model.Source;
import app.parley.text.Text;
import app.parley.timeline.TimeWords;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Positions as lines for people.
final class PositionsText {
    private final Console console;
    private final Text text;
    private final Map<String, Party> parties;
    private final ZoneId zone;
    private final Map<String, Source> sources;
    private final Map<String, Event> events;

    /// @param zone in which times are given
    /// @param sources by id
    /// @param events whose hours positions take, by id
    PositionsText(
            Console console,
            Snapshot snapshot,
            ZoneId zone,
            Map<String, Source> sources,
            Map<String, Event> events) {
        this.console = console;
        this.text = console.text();
        this.parties = snapshot.partiesById();
        this.zone = zone;
        this.sources = sources;
        this.events = events;
    }

    /// Prints cards, which are ordered by party.
    ///
    /// @param asOf milliseconds since 1970 UTC
    void print(List<RedLineCard> cards, long asOf) {
        console.say(
                cards.isEmpty() ? "cli.positions.none" : "cli.positions.asOf",
                TimeWords.asOf(asOf, zone, text),
                TimeWords.zoneName(zone, asOf, text));
        String party = "";
        for (RedLineCard card : cards) {
            if (!card.position().party().equals(party)) {
                party = card.position().party();
                console.out().println();
                console.out().println(nameOf(party).toUpperCase(Locale.ROOT));
            }
            print(card);
        }
    }

    private void print(RedLineCard card) {
        Position position = card.position();
        console.out().println();
        line(1, card.issue().label() + ": " + strength(position));
        line(2, position.text());
        position.quote()
                .ifPresent(quote -> line(2, text.say("cli.quote", quote.text(), quote.speaker())));
        if (!position.conditions().isEmpty()) {
            line(2, text.say("cli.conditions", String.join("; ", position.conditions())));
        }
        line(2, stated(position));
        line(2, moved(card) + " · " + text.say("basis." + Code.of(position.basis())));
        line(2, text.say("cli.sources", cited(position)));
    }

    private String strength(Position position) {
        String strength =
                text.say("strength." + Code.of(position.strength())).toUpperCase(Locale.ROOT);
        String scope = text.say("scope." + Code.of(position.scope()), position.by());
        return switch (position.scope()) {
            case OWN -> strength;
            case REACTION, MEASURE_ADOPTED, AS_CREDITED -> strength + " (" + scope + ")";
            case NOT_ADDRESSED, BACKGROUND -> scope;
        };
    }

    private String stated(Position position) {
        String when =
                Optional.ofNullable(events.get(position.statedAt()))
                        .map(at -> TimeWords.when(hour(position.stated(), at.time()), zone, text))
                        .orElseGet(() -> TimeWords.date(position.stated(), zone, text));
        return position.by().isEmpty()
                ? text.say("cli.stated", when)
                : text.say("cli.statedBy", when, position.by());
    }

    /// The hour a position takes from an event is known no better than the event's.
    private static EventTime hour(Edtf stated, EventTime at) {
        return new EventTime(
                stated,
                at.startClock(),
                Optional.empty(),
                at.clockPrecision(),
                at.zone(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                "",
                "");
    }

    private String moved(RedLineCard card) {
        String shift = text.say("shift." + Code.of(card.since()));
        return card.round().map(round -> text.say("cli.since", shift, round.label())).orElse(shift);
    }

    private String cited(Position position) {
        List<String> cited = new ArrayList<>();
        for (String id : position.sources()) {
            cited.add(
                    Optional.ofNullable(sources.get(id))
                            .map(source -> source.publisher() + " " + source.date())
                            .map(String::strip)
                            .orElse(id));
        }
        return cited.stream().distinct().collect(Collectors.joining("; "));
    }

    private String nameOf(String party) {
        return Optional.ofNullable(parties.get(party)).map(Party::shortName).orElse(party);
    }

    private void line(int depth, String words) {
        console.out().println("  ".repeat(depth) + words);
    }
}
