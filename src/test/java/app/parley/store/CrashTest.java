package app.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.model.Batch;
import app.parley.model.Change;
import app.parley.model.Dossier;
import app.parley.model.Event;
import app.parley.model.Item;
import app.parley.model.Kind;
import app.parley.model.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Kills a program that edits and imports, at random moments, and looks at what it left: the old
/// state or the new, nothing between, and everything that was acknowledged.
class CrashTest {
    private static final long SEED = 20250602;
    private static final int KILLS = 20;
    private static final int IN_A_BATCH = 150;
    private static final Kind KIND = new Kind("exchange", "Exchange", "swap", 1);

    @TempDir private Path folder;

    @Test
    void aKilledProgramLeavesTheOldStateOrTheNew() throws IOException, InterruptedException {
        Path file = folder.resolve("a.parley");
        try (Store store = Store.create(file, "", "")) {
            store.put(KIND);
        }
        Random random = new Random(SEED);
        int done = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int steps = random.nextInt(4);
            long micros = random.nextLong(30_000);
            String when = "kill %d, %d µs after step %d".formatted(kill, micros, done + steps);
            done = check(file, killed(file, done, steps, micros), when);
        }
    }

    /// How many steps a program acknowledged that went on from a step and was killed: that long
    /// after some more steps, so that a slow machine changes what is hit but not whether.
    private static int killed(Path file, int from, int steps, long micros)
            throws IOException, InterruptedException {
        Process program =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                CrashTest.class.getName(),
                                file.toString(),
                                Integer.toString(from))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader output =
                new BufferedReader(
                        new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("begin", output.readLine());
            for (int step = from + 1; step <= from + steps; step++) {
                assertEquals(Integer.toString(step), output.readLine());
            }
            program.waitFor(micros, TimeUnit.MICROSECONDS);
            program.toHandle().destroyForcibly(); // its output stays open
            return output.lines().mapToInt(Integer::parseInt).max().orElse(from + steps);
        }
    }

    /// The steps done: those acknowledged, and perhaps the one that was under way.
    private static int check(Path file, int acknowledged, String when) {
        try (Store store = Store.open(file)) {
            List<Item> items = store.dossier().items();
            long edits = items.stream().filter(item -> item.id().startsWith("edit")).count();
            long shown = store.snapshot().batches().stream().filter(Batch::shown).count();
            int done = Math.toIntExact(edits + shown);
            assertTrue(
                    done == acknowledged || done == acknowledged + 1,
                    when + ": acknowledged " + acknowledged + ", found " + done);
            assertEquals(expected(done), items, when);
            assertEquals(expected(done).size() - 1, store.snapshot().events().count(), when);
            assertEquals(List.of(), store.check(Progress.UNWATCHED), when);
            for (Batch batch : store.snapshot().batches()) {
                long versions =
                        store.sql()
                                .number(
                                        "SELECT count(*) FROM version WHERE batch = ?",
                                        batch.number());
                assertEquals(IN_A_BATCH, versions, when);
            }
            return done;
        }
    }

    private static List<Item> expected(int steps) {
        return Stream.concat(
                        Stream.of(KIND),
                        IntStream.rangeClosed(1, steps)
                                .boxed()
                                .flatMap(step -> step(step).stream()))
                .toList();
    }

    /// What a step brings: two edits of one event each, then a batch of many.
    private static List<Item> step(int step) {
        return step % 3 == 0
                ? IntStream.range(0, IN_A_BATCH)
                        .mapToObj(n -> (Item) event("batch-%d-%d".formatted(step, n)))
                        .toList()
                : List.of(event("edit-" + step));
    }

    private static Event event(String id) {
        return Sample.event(id, "of " + id, "2025");
    }

    /// The program: does one step after the other, and acknowledges each when it is done.
    public static void main(String[] args) {
        try (Store store = Store.open(Path.of(args[0]))) {
            store.snapshot();
            System.out.println("begin");
            for (int step = Integer.parseInt(args[1]) + 1; ; step++) {
                Dossier dossier = Sample.dossier(step(step).toArray(Item[]::new));
                if (dossier.items().size() == 1) {
                    store.put(dossier.items().getFirst());
                } else {
                    Batch batch = store.add(dossier, Sample.ORIGIN, Progress.UNWATCHED);
                    store.apply(new Change.ShowBatch(batch.number()));
                }
                System.out.println(step);
            }
        }
    }
}
