package app.parley.store;

import app.parley.model.Account;
import app.parley.model.Event;
import app.parley.model.Item;
import app.parley.model.Participation;
import app.parley.model.Party;
import app.parley.model.Position;
import app.parley.model.Quote;
import app.parley.model.Source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The texts of an item in which search looks.
///
/// @param titles what it is called; hits there come first, and the first of them stands for it
/// @param body everything else
record Texts(List<String> titles, List<String> body) {
    /// The types of item that search finds.
    static final List<Class<? extends Item>> SEARCHED =
            List.of(Event.class, Position.class, Source.class, Party.class);

    /// The texts of an item of one of those types.
    static Texts of(Item item) {
        return switch (item) {
            case Event event -> new Texts(List.of(event.title(), event.shortTitle()), body(event));
            case Position position ->
                    new Texts(
                            List.of(position.text()),
                            Stream.concat(
                                            Stream.concat(
                                                    Stream.of(position.by()),
                                                    position.conditions().stream()),
                                            position.quote().stream().flatMap(Texts::words))
                                    .toList());
            case Source source ->
                    new Texts(List.of(source.title(), source.publisher()), List.of(source.note()));
            case Party party ->
                    new Texts(
                            Stream.concat(
                                            Stream.of(party.name(), party.shortName()),
                                            party.alternativeNames().stream())
                                    .toList(),
                            List.of());
            default -> new Texts(List.of(), List.of());
        };
    }

    /// Without streams, because it is asked of every row of an import.
    private static List<String> body(Event event) {
        List<String> body = new ArrayList<>();
        body.add(event.outcome());
        body.add(event.note());
        body.add(event.place().name());
        event.places().forEach(place -> body.add(place.name()));
        for (Participation party : event.parties()) {
            for (Participation.Person person : party.people()) {
                body.add(person.name());
                body.add(person.office());
            }
        }
        for (Account account : event.accounts()) {
            body.add(account.speaker());
            body.add(account.subject());
            body.add(account.text());
        }
        event.quotes().forEach(quote -> words(quote).forEach(body::add));
        body.addAll(event.tags());
        return body;
    }

    private static Stream<String> words(Quote quote) {
        return Stream.of(quote.text(), quote.speaker());
    }
}
