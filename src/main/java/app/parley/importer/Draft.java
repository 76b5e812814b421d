package app.parley.importer;

import app.parley.model.Account;
import app.parley.model.Event;
import app.parley.model.EventTime;
import app.parley.model.Participation;
import app.parley.model.Place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// An event in the making: what has been understood of a row so far.
public final class Draft {
    private static final int USUAL = 2;
    private static final int SLIGHT = 3;
    private static final Set<String> SUFFERED = Set.of("target", "victim");

    private final String title;
    private final EventTime time;
    private final String kind;
    private final Map<String, Participation> parties = new LinkedHashMap<>();
    private final List<String> tags = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();
    private final SortedMap<String, String> extra = new TreeMap<>();
    private Place place = Place.NOWHERE;
    private String outcome = "";
    private String note = "";
    private String confidence = "";
    private boolean background;

    /// An event of which only this is known.
    ///
    /// @param kind id of its kind
    public Draft(String title, EventTime time, String kind) {
        this.title = title;
        this.time = time;
        this.kind = kind;
    }

    /// Where it was.
    public Draft place(Place where) {
        place = where;
        return this;
    }

    /// What came of it.
    public Draft outcome(String words) {
        outcome = words;
        return this;
    }

    /// A remark.
    public Draft note(String words) {
        note = words;
        return this;
    }

    /// How well it is known.
    public Draft confidence(String word) {
        confidence = word;
        return this;
    }

    /// It is a period that other events stand in, rather than an event of its own.
    public Draft background() {
        background = true;
        return this;
    }

    /// A party took part. What was first said of its role stays.
    ///
    /// @param party id
    /// @param role such as `participant`
    public Draft party(String party, String role, String remark) {
        parties.putIfAbsent(party, new Participation(party, role, List.of(), remark));
        return this;
    }

    /// A topic; an empty one, or one it has, is not added.
    public Draft tag(String tag) {
        if (!tag.isEmpty() && !tags.contains(tag)) {
            tags.add(tag);
        }
        return this;
    }

    /// One side's version.
    public Draft account(Account account) {
        accounts.add(account);
        return this;
    }

    /// Where it is known from, by id; each once.
    public Draft source(String source) {
        if (!sources.contains(source)) {
            sources.add(source);
        }
        return this;
    }

    /// What has no field of its own; an empty value is not kept, and of one name the last is.
    public Draft extra(String name, String value) {
        if (!value.isEmpty()) {
            extra.put(name, value);
        }
        return this;
    }

    /// The event under an id.
    public Event event(String id) {
        List<Participation> part = List.copyOf(parties.values());
        return new Event(
                id,
                title,
                "",
                time,
                kind,
                lane(part, kind),
                background ? SLIGHT : USUAL,
                background,
                place,
                List.of(),
                part,
                List.of(),
                tags,
                outcome,
                note,
                confidence,
                accounts,
                List.of(),
                sources,
                extra);
    }

    /// Of one party alone its own, unless another did it to that one without being named. What
    /// several did together or to one another stands in the lane of neither: a file says who was
    /// named first, hardly ever who acted.
    private static String lane(List<Participation> parties, String kind) {
        if (parties.size() == 1 && !SUFFERED.contains(parties.getFirst().role())) {
            return parties.getFirst().party();
        }
        return Newcomers.OF_FORCE.contains(kind) ? Newcomers.GROUND : Newcomers.TALKS;
    }
}
