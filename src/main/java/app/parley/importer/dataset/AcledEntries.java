package app.parley.importer.dataset;

import app.parley.importer.Draft;
import app.parley.importer.Identities;
import app.parley.importer.Newcomers;
import app.parley.model.Edtf;
import app.parley.model.Event;
import app.parley.model.EventTime;
import app.parley.model.Place;
import app.parley.model.Precision;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes events of the rows of an ACLED file.
final class AcledEntries {
    private static final String CROWD = "crowd size=";
    private static final int DAYS_EITHER_WAY = 3;

    private final AcledActors actors;
    private final Newcomers newcomers;
    private final Identities identities;

    AcledEntries(AcledActors actors, Newcomers newcomers, Identities identities) {
        this.actors = actors;
        this.newcomers = newcomers;
        this.identities = identities;
    }

    /// The event that a row tells of.
    Event event(Entry entry) {
        String id = AcledActors.id(entry);
        Edtf date = date(entry);
        List<AcledActors.Actor> parties = actors.all(entry);
        String type = entry.of("event_type");
        String subType = entry.of("sub_event_type");
        String location = entry.of("location");
        String title =
                Titles.of(
                        subType.isEmpty() ? type : subType,
                        parties.stream().map(AcledActors.Actor::name).toList(),
                        location.isEmpty() ? entry.peek("country") : location);
        if (title.isEmpty()) {
            throw entry.problem("event_type", "import.noTitle");
        }
        Draft draft =
                new Draft(title, EventTime.of(date), newcomers.named(kind(type, subType)))
                        .place(place(entry, location))
                        .note(entry.of("notes"));
        Stream.of(List.of(type), List.of(subType), entry.list("disorder_type"))
                .flatMap(List::stream)
                .forEach(draft::tag);
        tags(entry, draft);
        parties(entry, parties, draft);
        Figures.fatalities(entry, "ACLED", "fatalities").ifPresent(draft::account);
        List<String> sources = entry.list("source");
        sources.forEach(name -> draft.source(newcomers.source(name, "")));
        draft.confidence(Figures.confidence(sources.size()));
        entry.rest().forEach(draft::extra);
        return identities.identify(id, date.text(), title, draft::event);
    }

    /// Code 1 is the day. Code 2 is a week, whose middle is given; code 3 a month, of which any day
    /// is. Both codes and dates are kept as written.
    private static Edtf date(Entry entry) {
        Edtf date = entry.day("event_date");
        String precision = entry.peek("time_precision");
        if (date.startPrecision() != Precision.DAY || date.interval()) {
            return date;
        }
        if (precision.equals("2") || precision.equals("3")) {
            entry.leave("event_date");
        }
        return switch (precision) {
            case "2" -> Dates.within(Dates.first(date), DAYS_EITHER_WAY);
            case "3" -> Dates.month(Dates.first(date));
            default -> date;
        };
    }

    private static String kind(String type, String subType) {
        String words = (type + " " + subType).toLowerCase(Locale.ROOT);
        if (subType.equals("Agreement")) {
            return Newcomers.AGREEMENT;
        }
        if (words.contains("battle") || words.contains("clash")) {
            return "military";
        }
        if (words.contains("remote violence") || words.contains("shelling")) {
            return "strike";
        }
        if (words.contains("violence against civilians")) {
            return "violence";
        }
        return words.contains("protest") || words.contains("riot") ? "protest" : Newcomers.OTHER;
    }

    private static Place place(Entry entry, String location) {
        String country = entry.of("country");
        String name =
                Stream.of(location, country)
                        .filter(part -> !part.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(", "));
        return entry.place(name, "latitude", "longitude", accuracy(entry.peek("geo_precision")));
    }

    /// In the words of the code book.
    private static String accuracy(String code) {
        return switch (code) {
            case "1" -> "the place itself";
            case "2" -> "near the place";
            case "3" -> "somewhere in the region";
            default -> "";
        };
    }

    private void tags(Entry entry, Draft draft) {
        for (String tag : entry.list("tags")) {
            if (tag.startsWith(CROWD)) {
                draft.account(Figures.said("ACLED", "crowd size", tag.substring(CROWD.length())));
            } else {
                draft.tag(tag);
            }
        }
    }

    private void parties(Entry entry, List<AcledActors.Actor> parties, Draft draft) {
        boolean targeted = !entry.peek("civilian_targeting").isEmpty();
        for (AcledActors.Actor actor : parties) {
            boolean victim = targeted && actor.type().equals("Civilians");
            draft.party(
                    newcomers.party(actor.name()), victim ? "victim" : "participant", actor.type());
        }
        for (AcledActors.Actor actor : parties) {
            for (String ally : actor.allies()) {
                draft.party(newcomers.party(ally), "associated", actor.name());
            }
        }
    }
}
