package app.parley;

import app.parley.exporter.ResultsJson;
import app.parley.model.Edtf;
import app.parley.model.Event;
import app.parley.model.Hit;
import app.parley.model.Position;
import app.parley.model.Positions;
import app.parley.model.Provenance;
import app.parley.store.Store;
import app.parley.timeline.TimeWords;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// `parley search`: what a store knows about some words.
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        header = "${bundle:cli.search}",
        description = "${bundle:cli.search.description}",
        footer = "${bundle:cli.search.footer}")
final class SearchCommand implements Callable<Integer> {
    private final Console console;

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private StoreOption source = new StoreOption();

    @Parameters(arity = "1..*", paramLabel = "TEXT", description = "${bundle:cli.search.text}")
    private List<String> words = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "${bundle:cli.search.limit}")
    private int limit = 50;

    @Option(names = "--json", description = "${bundle:cli.json}")
    private boolean json;

    SearchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new ParameterException(
                    spec.commandLine(), console.text().say("cli.search.noLimit", limit));
        }
        String text = String.join(" ", words);
        try (Store store = source.open(console)) {
            List<ResultsJson.Found> found = found(store, store.search(text, limit));
            if (json) {
                ResultsJson.hits(found, console.out());
            } else if (found.isEmpty()) {
                console.say("cli.search.nothing", text);
            } else {
                ZoneId zone = StoreOption.zone(store.snapshot());
                found.forEach(hit -> print(hit, zone));
            }
            return Console.DONE;
        }
    }

    private static List<ResultsJson.Found> found(Store store, List<Hit> hits) {
        Map<Integer, Event> events =
                store.details(
                        hits.stream().flatMapToInt(hit -> hit.event().stream()).boxed().toList());
        Map<String, Edtf> stated =
                store.snapshot().positions().all().stream()
                        .map(Positions.Stated::position)
                        .collect(Collectors.toMap(Position::id, Position::stated));
        return hits.stream()
                .map(
                        hit -> {
                            Optional<Event> event =
                                    hit.event().stream().boxed().findFirst().map(events::get);
                            Optional<Edtf> when =
                                    hit.type() == Position.class
                                            ? Optional.ofNullable(stated.get(hit.id()))
                                            : event.map(e -> e.time().date());
                            Optional<Provenance> read =
                                    hit.type() == Event.class
                                            ? hit.event().stream()
                                                    .mapToObj(store::provenance)
                                                    .flatMap(Optional::stream)
                                                    .findFirst()
                                            : Optional.empty();
                            return new ResultsJson.Found(hit, event.map(Event::id), when, read);
                        })
                .toList();
    }

    private void print(Provenance read) {
        String file = read.batch().origin().file();
        console.say(
                read.line() > 0 ? "cli.search.line" : "cli.search.place",
                file,
                read.line(),
                read.pointer());
    }

    private void print(ResultsJson.Found found, ZoneId zone) {
        Hit hit = found.hit();
        console.say(
                "cli.search.hit", console.text().say("item." + ResultsJson.type(hit)), hit.title());
        found.when()
                .map(date -> TimeWords.shortly(date, zone, console.text()))
                .ifPresent(when -> console.out().println("    " + when));
        found.read()
                .filter(read -> read.line() > 0 || !read.pointer().isEmpty())
                .ifPresent(this::print);
        if (!hit.excerpt().isEmpty()) {
            console.out().println("    " + hit.excerpt());
        }
    }
}
