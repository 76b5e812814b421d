package app.parley.importer;

import app.parley.model.Account;
import app.parley.model.Event;
import app.parley.model.EventTime;
import app.parley.model.Participation;
import app.parley.model.Place;
import app.parley.model.Source;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// An event as a table tells it that has no room for all of it: who sat in a delegation, further
/// places, figures, words quoted.
///
/// @param event as it is if nothing else is known of it; its sources by the ids of `sources`
/// @param told the fields that the table has, by the names of its columns
/// @param sources those of the event, in its order
public record Partial(Event event, Set<String> told, List<Source> sources) {
    /// Lists are copied.
    public Partial {
        told = Set.copyOf(told);
        sources = List.copyOf(sources);
    }

    /// The event with what was known of it before and the table has no room for. What the table
    /// tells in the same words stays just as it was.
    ///
    /// @param was what was known, under the same id
    /// @param before the sources of that
    public Event onto(Event was, Collection<Source> before) {
        Map<String, String> extra = new TreeMap<>(was.extra());
        extra.putAll(event.extra());
        return new Event(
                was.id(),
                event.title(),
                pick("short_title", was, Event::shortTitle),
                time(was.time()),
                pick("kind", was, Event::kind),
                pick("lane", was, Event::lane),
                pick("importance", was, Event::importance),
                pick("background", was, Event::background),
                place(was.place()),
                was.places(),
                told.contains("parties")
                        ? kept(event.parties(), was.parties(), Partial::alike)
                        : was.parties(),
                pick("issues", was, Event::issues),
                pick("tags", was, Event::tags),
                pick("outcome", was, Event::outcome),
                pick("note", was, Event::note),
                pick("confidence", was, Event::confidence),
                told.contains("accounts")
                        ? kept(event.accounts(), was.accounts(), Partial::alike)
                        : was.accounts(),
                was.quotes(),
                told.contains("sources") ? sources(was, before) : was.sources(),
                new TreeMap<>(extra));
    }

    private <T> T pick(String field, Event was, Function<Event, T> value) {
        return value.apply(told.contains(field) ? event : was);
    }

    /// A table gives clock times to the minute.
    private EventTime time(EventTime was) {
        EventTime is = event.time();
        boolean clocks = is.startClock().isPresent() || is.endClock().isPresent();
        return new EventTime(
                is.date(),
                clock(is.startClock(), was.startClock()),
                clock(is.endClock(), was.endClock()),
                is.clockPrecision(),
                clocks ? is.zone() : was.zone(),
                is.plannedStart(),
                was.plannedEnd(),
                was.plannedEarlier(),
                was.proposedFor(),
                was.during(),
                is.wording());
    }

    private static Optional<LocalDateTime> clock(
            Optional<LocalDateTime> is, Optional<LocalDateTime> was) {
        return is.equals(was.map(clock -> clock.truncatedTo(ChronoUnit.MINUTES))) ? was : is;
    }

    private Place place(Place was) {
        String name = told.contains("place") ? event.place().name() : was.name();
        Optional<Place.Coordinates> at = told.contains("latitude") ? event.place().at() : was.at();
        return new Place(name, at, at.equals(was.at()) ? was.accuracy() : "");
    }

    /// Each of some things as it was before, if it was.
    private static <T> List<T> kept(List<T> told, List<T> before, BiPredicate<T, T> alike) {
        List<T> left = new ArrayList<>(before);
        return told.stream()
                .map(
                        each -> {
                            Optional<T> was =
                                    left.stream().filter(old -> alike.test(each, old)).findFirst();
                            was.ifPresent(left::remove);
                            return was.orElse(each);
                        })
                .toList();
    }

    private static boolean alike(Participation told, Participation was) {
        return told.party().equals(was.party()) && told.role().equals(was.role());
    }

    private static boolean alike(Account told, Account was) {
        return told.subject().equals(was.subject())
                && told.by().equals(was.by())
                && told.speaker().equals(was.speaker())
                && told.version().equals(was.version());
    }

    /// The sources of the event that were not known before, by content.
    List<Source> news(Collection<Source> before) {
        return sources.stream()
                .filter(source -> before.stream().noneMatch(old -> alike(source, old)))
                .toList();
    }

    /// Sources that a table cannot name, since the store does not have them, stay.
    private List<String> sources(Event was, Collection<Source> before) {
        List<String> ids = new ArrayList<>();
        for (Source source : sources) {
            ids.add(
                    before.stream()
                            .filter(old -> alike(source, old))
                            .map(Source::id)
                            .filter(id -> !ids.contains(id))
                            .findFirst()
                            .orElse(source.id()));
        }
        was.sources().stream()
                .filter(id -> before.stream().noneMatch(old -> old.id().equals(id)))
                .forEach(ids::add);
        return ids;
    }

    private static boolean alike(Source told, Source was) {
        return told.publisher().equals(was.publisher())
                && told.title().equals(was.title())
                && told.date().equals(was.date())
                && told.url().equals(was.url());
    }
}
