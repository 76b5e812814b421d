package app.parley.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the side panels show: a party's stated positions at an instant, red lines first.
public final class RedLines {
    private static final Comparator<RedLineCard> RED_LINES_FIRST =
            Comparator.comparing((RedLineCard card) -> !card.position().scope().counts())
                    .thenComparing(card -> card.position().strength());

    private final Snapshot snapshot;
    private final Positions positions;
    private final long asOf;
    private final ZoneId zone;

    private RedLines(Snapshot snapshot, long asOf, ZoneId zone) {
        this.snapshot = snapshot;
        this.positions = snapshot.positions();
        this.asOf = asOf;
        this.zone = zone;
    }

    /// The cards of a party as of an instant: by strength, then in the order of the issues. What
    /// the party's text does not address comes last.
    ///
    /// @param asOf milliseconds since 1970 UTC; the end of a day is the midnight after it
    /// @param zone in which days are counted
    public static List<RedLineCard> of(Snapshot snapshot, String party, long asOf, ZoneId zone) {
        return new RedLines(snapshot, asOf, zone).cards(party);
    }

    /// How a party's position on an issue moved from one instant to a later one.
    public static Shift shift(
            Positions positions, String party, String issue, long from, long until) {
        List<Positions.Stated> history = positions.history(party, issue, until);
        List<Positions.Stated> after =
                history.stream().filter(stated -> stated.from() > from).toList();
        if (after.size() == history.size()) {
            return Shift.NEW;
        }
        if (after.isEmpty()) {
            return Shift.UNCHANGED;
        }
        Shift net = Shift.REAFFIRMED;
        for (Positions.Stated stated : after) {
            net = next(net, stated.position().movement());
        }
        return net;
    }

    /// A reaffirmation keeps the net movement; what is put in the place of something taken back
    /// is a firmer line.
    private static Shift next(Shift net, Movement movement) {
        return switch (movement) {
            case STATED, REAFFIRMED -> net == Shift.WITHDRAWN ? Shift.HARDENED : net;
            case HARDENED -> Shift.HARDENED;
            case SOFTENED -> Shift.SOFTENED;
            case CONDITIONAL -> Shift.CONDITIONAL;
            case WITHDRAWN -> Shift.WITHDRAWN;
        };
    }

    private List<RedLineCard> cards(String party) {
        List<Snapshot.Round> rounds = roundsBegun();
        Optional<Snapshot.Round> previous = previousRound();
        Set<String> others = inForceOfOthers(party);
        Map<String, Positions.Stated> then =
                previous.map(round -> positions.asOf(party, round.end())).orElse(Map.of());
        List<RedLineCard> cards = new ArrayList<>();
        Map<String, Positions.Stated> now = positions.asOf(party, asOf);
        for (Issue issue : snapshot.issues()) {
            Positions.Stated stated = now.get(issue.id());
            if (stated == null) {
                continue;
            }
            long from = previous.map(Snapshot.Round::end).orElse(Long.MIN_VALUE);
            cards.add(
                    new RedLineCard(
                            stated,
                            issue,
                            shift(positions, party, issue.id(), from, asOf),
                            previous,
                            Optional.ofNullable(then.get(issue.id()))
                                    .map(Positions.Stated::position),
                            marks(party, issue.id(), rounds),
                            relations(stated.position().id(), others)));
        }
        cards.sort(RED_LINES_FIRST);
        return cards;
    }

    private List<Snapshot.Round> roundsBegun() {
        return snapshot.rounds().stream().filter(round -> round.start() <= asOf).toList();
    }

    /// The last round that ended on a day before the cursor's: on the evening of a round one asks
    /// what it changed, so it is compared with the round before it, not with itself.
    private Optional<Snapshot.Round> previousRound() {
        LocalDate today = day(asOf - 1);
        return snapshot.rounds().stream()
                .filter(round -> round.end() < asOf && day(round.end() - 1).isBefore(today))
                .reduce((first, second) -> second);
    }

    private LocalDate day(long instant) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(instant), zone);
    }

    private List<RedLineCard.RoundMark> marks(
            String party, String issue, List<Snapshot.Round> rounds) {
        List<RedLineCard.RoundMark> marks = new ArrayList<>();
        long before = Long.MIN_VALUE;
        for (Snapshot.Round round : rounds) {
            long end = Math.min(round.end(), asOf);
            Optional<Position> inForce =
                    Optional.ofNullable(positions.asOf(party, end).get(issue))
                            .map(Positions.Stated::position);
            long from = before;
            marks.add(
                    new RedLineCard.RoundMark(
                            round,
                            inForce.map(p -> shift(positions, party, issue, from, end)),
                            inForce.filter(p -> p.scope().counts()).map(Position::strength)));
            before = end;
        }
        return marks;
    }

    private Set<String> inForceOfOthers(String party) {
        Set<String> ids = new HashSet<>();
        for (Party other : snapshot.parties()) {
            if (!other.id().equals(party)) {
                positions
                        .asOf(other.id(), asOf)
                        .values()
                        .forEach(stated -> ids.add(stated.position().id()));
            }
        }
        return ids;
    }

    private List<Relation> relations(String position, Set<String> others) {
        return snapshot.relations().stream()
                .filter(
                        r ->
                                (r.a().equals(position) && others.contains(r.b()))
                                        || (r.b().equals(position) && others.contains(r.a())))
                .toList();
    }
}
