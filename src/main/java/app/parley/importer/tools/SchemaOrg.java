package app.parley.importer.tools;

import app.parley.importer.Format;
import app.parley.importer.Head;
import app.parley.importer.Likelihood;
import app.parley.importer.Reading;
import app.parley.importer.Row;
import app.parley.importer.SourceFile;
import app.parley.importer.Wishes;
import app.parley.importer.tree.Found;
import app.parley.importer.tree.JsonDocument;
import app.parley.importer.tree.Markup;
import app.parley.importer.tree.Node;
import app.parley.model.Problem;
import app.parley.model.Progress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Events in the vocabulary of schema.org as JSON-LD, by themselves or in a web page, and wherever
/// in the document they stand. An event that was put off keeps the date it was first planned for.
public final class SchemaOrg implements Format {
    /// The mark by which a web page says that it holds such data.
    static final String SCRIPT = "application/ld+json";

    private static final Set<String> LISTS = Set.of("/@graph/*", "/itemListElement/*", "/*");
    private static final Set<String> OTHER_EVENTS =
            Set.of("Festival", "Hackathon", "CourseInstance", "EventSeries");
    private static final Map<String, String> ROLES = new LinkedHashMap<>();

    static {
        ROLES.put("organizer", "organiser");
        ROLES.put("performer", "participant");
        ROLES.put("actor", "participant");
        ROLES.put("contributor", "participant");
        ROLES.put("attendee", "attendee");
        ROLES.put("sponsor", "sponsor");
    }

    private static final Set<String> NAMES = Set.of("name", "@type");
    private static final List<String> WITHIN = List.of("subEvent", "subEvents", "superEvent");

    @Override
    public String id() {
        return "schemaorg";
    }

    @Override
    public Likelihood probe(Head head) {
        boolean page = head.text().startsWith("<") && head.text().contains(SCRIPT);
        boolean data =
                (head.text().startsWith("{") || head.text().startsWith("["))
                        && head.text().contains("\"@context\"")
                        && head.text().contains("schema.org");
        return page || data ? Likelihood.CERTAIN : Likelihood.NO;
    }

    @Override
    public Reading read(SourceFile file, Wishes wishes, Consumer<Row> rows, Progress progress) {
        Ledger ledger = new Ledger(file, wishes, rows, progress);
        Found found = (node, where) -> search(node, where, "", ledger);
        if (file.head(ledger.decoding()).text().startsWith("<")) {
            WebPage.each(ledger, SCRIPT, found, ledger::refuse);
        } else {
            JsonDocument json = new JsonDocument(file, ledger.decoding());
            Set<String> lists = new java.util.HashSet<>();
            json.eachText(
                    (path, name, text) ->
                            LISTS.stream().filter(path::startsWith).forEach(lists::add));
            json.each(lists.isEmpty() ? String::isEmpty : lists::contains, found, ledger::refuse);
        }
        return ledger.reading(id());
    }

    /// Finds the events in a tree.
    ///
    /// @param around the name of what is around it, if it has one
    private static void search(Node node, Problem.Where where, String around, Ledger ledger) {
        if (isEvent(node)) {
            ledger.add(node, where, entry -> event(entry, around, ledger));
        }
        String name = name(node);
        for (var field : node.fields().entrySet()) {
            if (!isEvent(node) || !field.getKey().equals("superEvent")) {
                Problem.Where there = within(where, field.getKey());
                field.getValue()
                        .all()
                        .forEach(
                                each ->
                                        search(
                                                each,
                                                there,
                                                name.isEmpty() ? around : name,
                                                ledger));
            }
        }
        if (node.fields().isEmpty()) {
            node.items().forEach(item -> search(item, where, around, ledger));
        }
    }

    private static Problem.Where within(Problem.Where where, String field) {
        return new Problem.Where(
                where.file(), where.line(), where.column(), where.pointer() + "/" + field);
    }

    private static boolean isEvent(Node node) {
        return types(node).anyMatch(type -> type.endsWith("Event") || OTHER_EVENTS.contains(type));
    }

    private static Stream<String> types(Node node) {
        return node.at("@type").all().stream().map(type -> last(type.words()));
    }

    /// What stands behind the last slash, hash or colon.
    private static String last(String iri) {
        return iri.replaceFirst("^.*[/#:]", "");
    }

    /// `MovedOnline` in words.
    private static String inWords(String name) {
        String spaced = name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
        return spaced.isEmpty()
                ? ""
                : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }

    private static void event(Entry entry, String around, Ledger ledger) {
        Told told = entry.told();
        String start = told.words("startDate");
        String end = told.words("endDate");
        ledger.date(start).ifPresent(entry::start);
        entry.end(ledger.date(end)).wording(Times.wording(start, end));
        String previous =
                told.take("previousStartDate").all().stream()
                        .findFirst()
                        .map(Node::words)
                        .orElse("");
        entry.planned(ledger.date(previous), Optional.empty());
        String type = types(told.take()).findFirst().orElse("");
        told.take("@type");
        told.take("@context");
        String name = Markup.of(language(told.take("name"))).text();
        entry.id(told.words("@id"))
                .title(name.isEmpty() && !around.isEmpty() ? inWords(type) + ": " + around : name)
                .title(name.isEmpty() ? inWords(type) : "")
                .richNote(language(told.take("description")))
                .tag(type.equals("Event") ? "" : inWords(type));
        String status = last(told.words("eventStatus"));
        entry.outcome(status.equals("EventScheduled") ? "" : inWords(status));
        place(entry, told);
        ROLES.forEach((field, role) -> who(entry, field, role));
        entry.source("", "", told.words("url"));
        told.take("sameAs").all().forEach(same -> entry.source("", "", same.words()));
        WITHIN.forEach(told::take);
        told.take("superEvent").all().forEach(whole -> entry.tag(name(whole)));
    }

    private static void who(Entry entry, String field, String role) {
        Told told = entry.told();
        List<Node> all = told.take(field).all();
        all.forEach(who -> entry.party(name(who), role));
        Node.of(all)
                .leaves()
                .forEach(
                        (name, text) -> {
                            if (!name.isEmpty() && !NAMES.contains(name)) {
                                entry.extra(field + "." + name, text);
                            }
                        });
        if (field.equals("attendee") && !all.isEmpty()) {
            entry.kind(entry.title() + " meeting");
        }
    }

    private static String name(Node node) {
        String name = language(node.at("name"));
        return name.isEmpty() && node.fields().isEmpty() ? node.words() : name;
    }

    /// Of a text in several languages the one without a language, else the English one, else the
    /// first.
    private static String language(Node text) {
        List<Node> all = text.all();
        return all.stream()
                .filter(each -> each.fields().isEmpty())
                .findFirst()
                .or(
                        () ->
                                all.stream()
                                        .filter(e -> e.at("@language").words().equals("en"))
                                        .findFirst())
                .or(() -> all.stream().findFirst())
                .map(each -> each.fields().isEmpty() ? each.words() : each.at("@value").words())
                .orElse("");
    }

    private static void place(Entry entry, Told told) {
        Node location = told.look("location");
        Node place =
                location.all().stream()
                        .filter(each -> types(each).noneMatch("VirtualLocation"::equals))
                        .findFirst()
                        .orElse(Node.NONE);
        String name = name(place);
        String address =
                String.join(
                        ", ",
                        address(place)
                                .filter(part -> !part.isEmpty() && !name.contains(part))
                                .toList());
        entry.place(
                name.isEmpty() || address.isEmpty() ? name + address : name + ", " + address,
                place.at("geo", "latitude").number(),
                place.at("geo", "longitude").number());
        Stream.of("name", "address", "geo", "@type").forEach(part -> told.take("location", part));
        if (place.fields().isEmpty() && location.items().isEmpty()) {
            told.take("location");
        }
    }

    private static Stream<String> address(Node place) {
        boolean itself = types(place).anyMatch("PostalAddress"::equals);
        Node address = itself ? place : place.at("address");
        if (address.fields().isEmpty()) {
            return Stream.of(address.words());
        }
        return Stream.of("streetAddress", "addressLocality", "addressRegion", "addressCountry")
                .map(field -> name(address.at(field)));
    }
}
