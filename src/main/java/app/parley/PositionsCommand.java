package app.parley;

import app.parley.exporter.ResultsJson;
import app.parley.model.Edtf;
import app.parley.model.Event;
import app.parley.model.Issue;
import app.parley.model.Party;
import app.parley.model.RedLineCard;
import app.parley.model.RedLines;
import app.parley.model.Snapshot;
import app.parley.model.Source;
import app.parley.model.Zones;
import app.parley.store.Store;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;

/// `parley positions`: what each party had stated as of a date.
@Command(
        name = "positions",
        mixinStandardHelpOptions = true,
        header = "${bundle:cli.positions}",
        description = "${bundle:cli.positions.description}",
        footer = "${bundle:cli.positions.footer}")
final class PositionsCommand implements Callable<Integer> {
    private final Console console;

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private StoreOption source = new StoreOption();

    @Option(
            names = "--as-of",
            required = true,
            paramLabel = "DATE",
            description = "${bundle:cli.asOf}")
    private Optional<Edtf> asOf = Optional.empty();

    @Option(names = "--party", paramLabel = "P", description = "${bundle:cli.positions.party}")
    private Optional<String> party = Optional.empty();

    @Option(names = "--issue", paramLabel = "I", description = "${bundle:cli.positions.issue}")
    private Optional<String> issue = Optional.empty();

    @Option(names = "--zone", paramLabel = "ZONE", description = "${bundle:cli.zone}")
    private Optional<ZoneId> zone = Optional.empty();

    @Option(names = "--json", description = "${bundle:cli.json}")
    private boolean json;

    PositionsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Store store = source.open(console)) {
            Snapshot snapshot = store.snapshot();
            ZoneId display = zone.orElseGet(() -> StoreOption.zone(snapshot));
            long instant = Zones.end(asOf.orElseThrow(), display);
            List<RedLineCard> cards = cards(snapshot, instant, display);
            Map<String, Source> sources =
                    store.sources(
                            cards.stream()
                                    .flatMap(card -> card.position().sources().stream())
                                    .distinct()
                                    .toList());
            if (json) {
                ResultsJson.positions(cards, sources, console.out());
            } else {
                new PositionsText(console, snapshot, display, sources, statedAt(store, cards))
                        .print(cards, instant);
            }
            return Console.DONE;
        }
    }

    /// The events whose hours positions take, by id.
    private static Map<String, Event> statedAt(Store store, List<RedLineCard> cards) {
        List<Integer> numbers =
                cards.stream()
                        .flatMapToInt(card -> store.number(card.position().statedAt()).stream())
                        .distinct()
                        .boxed()
                        .toList();
        return store.details(numbers).values().stream()
                .collect(Collectors.toMap(Event::id, Function.identity()));
    }

    private List<RedLineCard> cards(Snapshot snapshot, long instant, ZoneId display) {
        Named named = new Named(spec.commandLine(), console.text());
        List<Party> asked =
                party.map(word -> List.of(named.party(word, snapshot))).orElse(snapshot.parties());
        Optional<Issue> only = issue.map(word -> named.issue(word, snapshot));
        return asked.stream()
                .flatMap(p -> RedLines.of(snapshot, p.id(), instant, display).stream())
                .filter(card -> only.isEmpty() || card.issue().equals(only.get()))
                .toList();
    }
}
