package app.parley.importer.markwhen;

import app.parley.importer.DateOrder;
import app.parley.importer.tools.Entry;
import app.parley.importer.tools.Ledger;
import app.parley.importer.tools.Told;
import app.parley.importer.tree.Node;
import app.parley.model.Problem;

import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A markwhen file as it is read, line by line: its header, its sections, and the event of which
/// more lines may follow.
final class Page {
    private static final int MOST_LINES = 5_000;
    private static final Pattern SECTION = Pattern.compile("(?i)(?:section|group)(?:\\s+(.*))?");
    private static final Pattern SECTION_END = Pattern.compile("(?i)end\\s?(?:section|group)\\b.*");
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*)");
    private static final Pattern PROPERTY = Pattern.compile("\\s*([A-Za-z_][\\w-]*):\\s+(\\S.*)");
    private static final Pattern TAG = Pattern.compile("(?<![\\w/&])#([\\p{L}_][\\p{L}\\p{N}_-]*)");
    private static final Pattern LINK =
            Pattern.compile("\\[([^\\]]*)]\\(([^)\\s]*(?:\\([^)\\s]*\\)[^)\\s]*)*)\\)");
    private static final Pattern ADDRESS = Pattern.compile("(?<![(\\w])https?://\\S+");
    private static final Pattern NAME = Pattern.compile("(?<!\\S)!(\\w+)");
    private static final Pattern DONE = Pattern.compile("\\((\\d{1,3})\\)%");

    /// An event whose lines are not all read yet.
    ///
    /// @param when empty if its date is told from an event that is not known
    private record Pending(
            Line first,
            Optional<Dates.Range> when,
            Problem.Where where,
            List<String> groups,
            Map<String, String> properties,
            List<String> lines) {}

    /// A section, and how deep its heading is; 0 if it ends with a line of its own.
    private record Section(String name, int depth) {}

    private final Ledger ledger;
    private final Optional<DateOrder> order;
    private final Deque<Section> sections = new ArrayDeque<>();
    private Dates dates;
    private Optional<ZoneId> zone = Optional.empty();
    private Optional<Pending> pending = Optional.empty();
    private boolean begun;

    Page(Ledger ledger, Optional<DateOrder> order) {
        this.ledger = ledger;
        this.order = order;
        this.dates = new Dates(order.orElse(DateOrder.MDY), ledger.zone());
    }

    /// Takes the next line.
    void add(String written, int number) {
        String line = written.stripTrailing();
        if (line.strip().startsWith("//")) {
            return;
        }
        Optional<Line> event = Line.of(line.strip(), this::isRange);
        if (event.isPresent() && !line.strip().startsWith("- ")) {
            begin(event.get(), number);
        } else if (!isSection(line.strip())) {
            if (begun) {
                pending.ifPresent(open -> more(open, line));
            } else {
                header(line);
            }
        }
    }

    private boolean isRange(String text) {
        return dates.absolute(text).isPresent() || Dates.isRelative(text);
    }

    private void begin(Line first, int number) {
        end();
        begun = true;
        pending =
                Optional.of(
                        new Pending(
                                first,
                                dates.range(first.range()),
                                new Problem.Where(ledger.file().name(), number, 1, ""),
                                sections.stream().map(Section::name).toList(),
                                new LinkedHashMap<>(),
                                new ArrayList<>()));
        Matcher name = NAME.matcher(first.text());
        note(name.find() ? name.group(1) : "");
    }

    private void note(String id) {
        pending.flatMap(Pending::when).ifPresent(range -> dates.note(id, range));
    }

    private boolean isSection(String line) {
        Matcher section = SECTION.matcher(line);
        Matcher heading = HEADING.matcher(line);
        boolean end = SECTION_END.matcher(line).matches();
        boolean page = line.startsWith("_-_-_break_-_-_");
        if (!end && !page && !section.matches() && !heading.matches()) {
            return false;
        }
        end();
        begun = true;
        if (page) {
            sections.clear();
        } else if (end) {
            sections.pollFirst();
        } else if (heading.matches()) {
            int depth = heading.group(1).length();
            sections.removeIf(open -> open.depth >= depth);
            sections.push(new Section(name(heading.group(2)), depth));
        } else {
            sections.push(new Section(name(String.valueOf(section.group(1))), 0));
        }
        return true;
    }

    private static String name(String text) {
        return TAG.matcher(text.equals("null") ? "" : text)
                .replaceAll("")
                .replaceAll("[:\\s]+$", "")
                .strip();
    }

    private void header(String line) {
        Matcher property = PROPERTY.matcher(line);
        if (!property.matches()) {
            return;
        }
        String value = property.group(2).strip();
        switch (property.group(1).toLowerCase(Locale.ROOT)) {
            case "dateformat" -> {
                DateOrder found = value.startsWith("d") ? DateOrder.DMY : DateOrder.MDY;
                dates = new Dates(order.orElse(found), ledger.zone());
            }
            case "timezone", "tz" -> zone = zone(value);
            default -> {}
        }
    }

    private static Optional<ZoneId> zone(String name) {
        return ZoneId.getAvailableZoneIds().contains(name)
                ? Optional.of(ZoneId.of(name))
                : Optional.empty();
    }

    /// Properties stand right below the first line.
    private void more(Pending open, String line) {
        Matcher property = PROPERTY.matcher(line);
        if (open.lines.isEmpty() && property.matches()) {
            open.properties.put(property.group(1), property.group(2).strip());
            if (property.group(1).equals("id")) {
                note(property.group(2).strip());
            }
        } else if (open.lines.size() < MOST_LINES) {
            open.lines.add(line);
        }
    }

    /// The open event is complete.
    void end() {
        pending.ifPresent(
                open -> {
                    Node properties =
                            Node.of(
                                    open.properties.entrySet().stream()
                                            .collect(
                                                    java.util.stream.Collectors.toMap(
                                                            Map.Entry::getKey,
                                                            p -> Node.of(p.getValue()))));
                    ledger.add(properties, open.where, entry -> event(entry, open));
                });
        pending = Optional.empty();
    }

    private void event(Entry entry, Pending open) {
        Dates.Range when =
                open.when.orElseThrow(
                        () -> Problem.of("import.relative", open.first.range()).exception());
        Told told = entry.told();
        String own = told.words("timezone") + told.words("tz");
        zone(own).or(() -> zone).ifPresent(entry::zone);
        entry.id(told.words("id"))
                .start(when.start())
                .end(when.end())
                .wording(open.first.range())
                .extra("every", open.first.every())
                .place(told.words("location"), Optional.empty(), Optional.empty())
                .title(
                        words(
                                entry,
                                ADDRESS.matcher(linked(entry, open.first.text())).replaceAll("")));
        addresses(entry, open.first.text());
        open.groups.reversed().forEach(entry::group);
        for (String line : open.lines) {
            addresses(entry, line);
            tags(entry, line);
            entry.note(linked(entry, line));
        }
    }

    /// Takes links, places and what is done of a task out of a text.
    private static String linked(Entry entry, String text) {
        DONE.matcher(text).results().forEach(done -> entry.extra("progress", done.group(1) + " %"));
        return LINK.matcher(DONE.matcher(text).replaceAll(""))
                .replaceAll(
                        link -> {
                            String name = link.group(1);
                            if (link.group(2).equals("location")) {
                                entry.place(name, Optional.empty(), Optional.empty());
                                return "";
                            }
                            entry.source("", name, link.group(2));
                            return Matcher.quoteReplacement(name);
                        });
    }

    private static void addresses(Entry entry, String text) {
        ADDRESS.matcher(LINK.matcher(text).replaceAll(""))
                .results()
                .forEach(found -> entry.source("", "", found.group()));
    }

    private static void tags(Entry entry, String text) {
        TAG.matcher(text).results().forEach(tag -> entry.tag(tag.group(1)));
    }

    private static String words(Entry entry, String text) {
        tags(entry, text);
        return NAME.matcher(TAG.matcher(text).replaceAll("")).replaceAll("").strip();
    }
}
