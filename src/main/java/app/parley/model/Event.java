package app.parley.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Something that happened or was said.
///
/// @param id such as `istanbul-round-2`
/// @param title the full title
/// @param shortTitle for labels; empty if the title is short enough
/// @param time when
/// @param kind id of its kind
/// @param lane `talks`, `ground`, or the id of the acting or speaking party
/// @param importance 1 (most) to 3; decides which labels win where there is room for few
/// @param background context rather than an incident of its own
/// @param place where
/// @param places further places
/// @param parties who took part
/// @param issues ids of the issues it is about
/// @param tags free topics as the source or the editor wrote them
/// @param outcome what came of it
/// @param note a remark
/// @param confidence how well it is known, such as `corroborated`
/// @param accounts versions by who tells them
/// @param quotes words said at it
/// @param sources ids
/// @param extra columns of an imported row that have no field of their own
public record Event(
        String id,
        String title,
        String shortTitle,
        EventTime time,
        String kind,
        String lane,
        int importance,
        boolean background,
        Place place,
        List<Place> places,
        List<Participation> parties,
        List<String> issues,
        List<String> tags,
        String outcome,
        String note,
        String confidence,
        List<Account> accounts,
        List<Quote> quotes,
        List<String> sources,
        SortedMap<String, String> extra)
        implements Item {
    /// Lists are copied.
    public Event {
        places = List.copyOf(places);
        parties = List.copyOf(parties);
        issues = List.copyOf(issues);
        tags = List.copyOf(tags);
        accounts = List.copyOf(accounts);
        quotes = List.copyOf(quotes);
        sources = List.copyOf(sources);
        extra = Collections.unmodifiableSortedMap(new TreeMap<>(extra));
    }

    /// An event of which nothing else is known.
    public static Event of(
            String id, String title, EventTime time, String kind, String lane, int importance) {
        return new Event(
                id,
                title,
                "",
                time,
                kind,
                lane,
                importance,
                false,
                Place.NOWHERE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                new TreeMap<>());
    }

    /// The same under another title and at another time.
    public Event told(String otherTitle, EventTime otherTime) {
        return new Event(
                id,
                otherTitle,
                shortTitle,
                otherTime,
                kind,
                lane,
                importance,
                background,
                place,
                places,
                parties,
                issues,
                tags,
                outcome,
                note,
                confidence,
                accounts,
                quotes,
                sources,
                extra);
    }

    /// The short title where there is one, else the title.
    public String label() {
        return shortTitle.isEmpty() ? title : shortTitle;
    }

    /// Whether two accounts by different tellers speak to one subject.
    public boolean contested() {
        return accounts.stream().anyMatch(a -> accounts.stream().anyMatch(b -> a.standsAgainst(b)));
    }
}
