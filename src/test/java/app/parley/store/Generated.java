package app.parley.store;

import app.parley.model.Dossier;
import app.parley.model.Edtf;
import app.parley.model.Event;
import app.parley.model.EventTime;
import app.parley.model.Item;
import app.parley.model.Kind;
import app.parley.model.Origin;
import app.parley.model.Party;
import app.parley.model.PartyRole;
import app.parley.model.Segment;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;

/// Stores of any number of events, for tests and benches: from 1990 to 2025 about crises of
/// different weight (a quarter before, three quarters after, 15 % anywhere), in 40 lanes and 8
/// kinds by Zipf's law, three of ten events with a duration from an hour to ten years, titles of 20
/// to 80 letters in three languages, 12 talks rounds. The same number of events makes the same
/// store.
///
/// The rows are written past the store's own way, which would take an hour for ten million.
public final class Generated {
    private static final long FROM = Instant.parse("1990-01-01T00:00:00Z").toEpochMilli();
    private static final long UNTIL = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final int LANES = 40;
    private static final int ROUNDS = 12;
    private static final int BATCH = 2;
    private static final List<String> KINDS =
            List.of(
                    "statement",
                    "meeting",
                    "military",
                    "proposal",
                    "strike",
                    "agreement",
                    "exchange",
                    "sanctions-policy");
    private static final List<String> MARKERS =
            List.of("circle", "square", "diamond", "triangle-up", "pentagon", "hexagon", "bar");
    private static final List<List<String>> WORDS =
            List.of(
                    words(
                            "talks envoy draft ceasefire text round plenary statement proposal"
                                    + " delegation summit mediator annex clause letter protocol"
                                    + " agreement corridor withdrawal verification guarantee"
                                    + " sanctions reply meeting joint communique deadline framework"
                                    + " observer mission border exchange prisoners humanitarian"
                                    + " Vienna Geneva Oslo Doha call backchannel technical group"),
                    words(
                            "görüşme heyet ateşkes taslak müzakere anlaşma çözüm bölge öneri şart"
                                    + " güvenlik sınır İstanbul bildiri toplantı arabulucu ilişkiler"
                                    + " geçiş koşul yürütme süreç çağrı"),
                    words(
                            "переговоры делегация проект перемирие заявление посол протокол граница"
                                    + " встреча соглашение обмен письмо условие раунд гарантии Москва"
                                    + " Минск Київ угода зустріч лист щодо пропозиція"));

    private final SplittableRandom dice;
    private final Random bell;
    private final double[] weights;
    private final double[] centres;
    private final double[] scales;
    private final double[] lanes = zipf(LANES, 1.1);
    private final double[] kinds = zipf(KINDS.size(), 1);

    private Generated(int events) {
        dice = new SplittableRandom(20260101L + events);
        bell = new Random(20260101L + events);
        int crises = (int) (6 + 2 * Math.log(events) / Math.log(2));
        weights = new double[crises];
        centres = new double[crises];
        scales = new double[crises];
        for (int i = 0; i < crises; i++) {
            weights[i] = pareto(1.2) + 0.2 + (i == 0 ? 0 : weights[i - 1]);
            centres[i] = FROM + dice.nextDouble() * (UNTIL - FROM);
            scales[i] = Math.exp(Math.log(20.0 * DAY) + 1.2 * bell.nextGaussian());
        }
    }

    private static List<String> words(String text) {
        return List.of(text.split(" ", -1));
    }

    /// Makes a store of so many events, rounds not counted, in a file that does not exist.
    public static void store(Path file, int events) {
        Origin origin = new Origin("generated", "", "generated", Instant.EPOCH);
        Generated made = new Generated(events);
        Store.create(file, new Dossier("Generated", events + " events", made.items()), origin)
                .close();
        try (Connection to = DriverManager.getConnection("jdbc:sqlite:" + file);
                Sql sql = new Sql(to, file.toString())) {
            sql.script("PRAGMA journal_mode = OFF");
            sql.script("PRAGMA synchronous = OFF");
            sql.script("PRAGMA cache_size = -400000");
            to.setAutoCommit(false);
            made.fill(to, sql, events);
            to.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < LANES; i++) {
            PartyRole role = i < 2 ? PartyRole.NEGOTIATING_PARTY : PartyRole.OTHER;
            String marker = MARKERS.get(i % MARKERS.size());
            String light = String.format(Locale.ROOT, "#%06X", 0x204060 + i * 0x040201);
            String dark = String.format(Locale.ROOT, "#%06X", 0x80A0C0 + i * 0x010201);
            items.add(
                    new Party(
                            party(i),
                            "Party number " + i,
                            "Party " + i,
                            "P" + i,
                            role,
                            List.of(),
                            List.of(),
                            light,
                            dark,
                            marker,
                            ""));
        }
        for (int i = 0; i < KINDS.size(); i++) {
            items.add(new Kind(KINDS.get(i), KINDS.get(i), "kind-" + KINDS.get(i), i + 1));
        }
        items.add(new Kind(Kind.TALKS_ROUND, "talks round", "kind-talks-round", 0));
        for (int i = 0; i < ROUNDS; i++) {
            String date = Instant.ofEpochMilli(FROM + (i + 1) * 1000L * DAY).toString();
            items.add(round(i, "Round " + (i + 1), date.substring(0, 10)));
        }
        return items;
    }

    private static String party(int i) {
        return "party-" + i;
    }

    /// The `i`-th talks round, as it could be put into a store in place of the one there.
    public static Event round(int i, String title, String date) {
        return Event.of(
                "round-" + i, title, EventTime.of(Edtf.parse(date)), Kind.TALKS_ROUND, "talks", 1);
    }

    private void fill(Connection to, Sql sql, int events) throws SQLException {
        long[] starts = new long[events];
        for (int i = 0; i < events; i++) {
            starts[i] = start();
        }
        Arrays.sort(starts);
        long version = sql.number("SELECT max(number) FROM version");
        int number = (int) sql.number("SELECT max(number) FROM event_number");
        sql.run(
                "INSERT INTO batch VALUES (?, 'rows', '', 'generated', '1970-01-01T00:00:00Z', ?, 1)",
                BATCH,
                events);
        Words words = Words.of(sql);
        List<Segment> segments = new ArrayList<>();
        try (PreparedStatement versions =
                        to.prepareStatement("INSERT INTO version VALUES (?, 'event', ?, 2, 0)");
                PreparedStatement numbers =
                        to.prepareStatement("INSERT INTO event_number VALUES (?, ?)");
                PreparedStatement rows =
                        to.prepareStatement(
                                """
                                INSERT INTO event (version, id, title, short_title, time_date,
                                  time_start_clock, time_clock_precision, time_zone, time_during,
                                  time_wording, kind, lane, importance, background, place_name,
                                  place_accuracy, outcome, note, confidence)
                                VALUES (?, ?, ?, '', ?, NULL, 'minute', 'UTC', '', '', ?, ?, ?, 0,
                                  '', '', '', '', '')
                                """);
                PreparedStatement found =
                        to.prepareStatement(
                                "INSERT INTO words (rowid, title, body) VALUES (?, ?, '')")) {
            for (int first = 0; first < events; first += Segment.MOST) {
                int count = Math.min(Segment.MOST, events - first);
                Segment.Columns columns = Segment.Columns.empty(count, new int[count + 1]);
                for (int i = 0; i < count; i++) {
                    long start = starts[first + i];
                    boolean lasting = dice.nextDouble() < 0.3;
                    long end = lasting ? Math.min(start + duration(), UNTIL + 365 * DAY) : start;
                    int lane = pick(lanes);
                    int kind = pick(kinds);
                    double rank = dice.nextDouble();
                    int importance = rank < 0.001 ? 1 : rank < 0.05 ? 2 : 3;
                    columns.number()[i] = ++number;
                    columns.earliestStart()[i] = start;
                    columns.latestStart()[i] = start + MINUTE;
                    columns.earliestEnd()[i] = end;
                    columns.latestEnd()[i] = end + MINUTE;
                    columns.lane()[i] = words.index(Words.LANES, party(lane));
                    columns.kind()[i] = words.index(Words.KINDS, KINDS.get(kind));
                    columns.importance()[i] = (byte) importance;
                    columns.flags()[i] = (short) (lasting ? Segment.INTERVAL : 0);
                    String id = "e" + number;
                    String title = title();
                    versions.setLong(1, ++version);
                    versions.setString(2, id);
                    versions.addBatch();
                    numbers.setInt(1, number);
                    numbers.setString(2, id);
                    numbers.addBatch();
                    rows.setLong(1, version);
                    rows.setString(2, id);
                    rows.setString(3, title);
                    rows.setString(4, lasting ? clock(start) + "/" + clock(end) : clock(start));
                    rows.setString(5, KINDS.get(kind));
                    rows.setString(6, party(lane));
                    rows.setInt(7, importance);
                    rows.addBatch();
                    found.setLong(1, version);
                    found.setString(2, String.join(" ", Folding.fold(title)));
                    found.addBatch();
                }
                versions.executeBatch();
                numbers.executeBatch();
                rows.executeBatch();
                found.executeBatch();
                segments.add(new Segment(columns));
            }
        }
        words.keep(sql);
        Segments.write(sql, BATCH, segments);
        sql.run("UPDATE store SET change = change + 1");
        new Derived(sql).fresh();
        new Glimpses(sql).follow(new EventColumns());
    }

    private static String clock(long instant) {
        return Instant.ofEpochMilli(instant).toString();
    }

    private long start() {
        double at = FROM + dice.nextDouble() * (UNTIL - FROM);
        if (dice.nextDouble() >= 0.15) {
            int crisis = pick(weights);
            double off =
                    dice.nextDouble() < 0.75
                            ? pareto(1.5) * 0.8
                            : 0.6 * Math.log(dice.nextDouble());
            double about = centres[crisis] + off * scales[crisis];
            at = about >= FROM && about < UNTIL ? about : at;
        }
        return Math.floorDiv((long) at, MINUTE) * MINUTE;
    }

    private long duration() {
        double hours = Math.min(2 * (1 + pareto(0.9)), 3650 * 24.0);
        return Math.max(1, (long) (hours * 60)) * MINUTE;
    }

    private double pareto(double shape) {
        return Math.pow(1 - dice.nextDouble(), -1 / shape) - 1;
    }

    private String title() {
        double language = dice.nextDouble();
        List<String> from = WORDS.get(language < 0.6 ? 0 : language < 0.8 ? 1 : 2);
        int length = dice.nextInt(20, 81);
        StringBuilder title = new StringBuilder();
        while (title.length() < 20 || title.length() < length - 8) {
            title.append(title.isEmpty() ? "" : " ").append(from.get(dice.nextInt(from.size())));
        }
        title.setCharAt(0, Character.toUpperCase(title.charAt(0)));
        return title.toString();
    }

    private int pick(double[] cumulated) {
        double at = dice.nextDouble() * cumulated[cumulated.length - 1];
        int i = Arrays.binarySearch(cumulated, at);
        return Math.min(i < 0 ? -i - 1 : i, cumulated.length - 1);
    }

    private static double[] zipf(int count, double power) {
        double[] cumulated = new double[count];
        for (int i = 0; i < count; i++) {
            cumulated[i] = Math.pow(i + 1, -power) + (i == 0 ? 0 : cumulated[i - 1]);
        }
        return cumulated;
    }

    /// Makes a store: the file and how many events.
    public static void main(String[] args) {
        store(Path.of(args[0]), Integer.parseInt(args[1]));
    }
}
