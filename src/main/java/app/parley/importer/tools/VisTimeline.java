package app.parley.importer.tools;

import app.parley.importer.Format;
import app.parley.importer.Head;
import app.parley.importer.Likelihood;
import app.parley.importer.Reading;
import app.parley.importer.Row;
import app.parley.importer.SourceFile;
import app.parley.importer.Wishes;
import app.parley.importer.table.Dated;
import app.parley.importer.tree.JsonDocument;
import app.parley.importer.tree.Markup;
import app.parley.importer.tree.Node;
import app.parley.model.Progress;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Items of vis-timeline as JSON: a list of them, or an object with the lists `items` and `groups`.
/// An item of the class `expected` says when the other item of its subgroup was planned.
public final class VisTimeline implements Format {
    private static final Set<String> ITEMS = Set.of("/*", "/items/*");
    private static final String GROUPS = "/groups/*";
    private static final Pattern ITEM = Pattern.compile("\\{[^{}]*\"(start|content)\"\\s*:[^{}]*}");
    private static final int LOOKED_AT = 100;
    private static final Pattern DOTNET = Pattern.compile("/Date\\((-?\\d+)(?:[+-]\\d{4})?\\)/");

    @Override
    public String id() {
        return "vis-timeline";
    }

    @Override
    public Likelihood probe(Head head) {
        if (!head.text().startsWith("[") && !head.text().startsWith("{")) {
            return Likelihood.NO;
        }
        boolean listed = head.text().startsWith("[") || head.text().contains("\"items\"");
        return listed
                        && ITEM.matcher(head.text())
                                .results()
                                .limit(LOOKED_AT)
                                .map(MatchResult::group)
                                .anyMatch(VisTimeline::isItem)
                ? Likelihood.CERTAIN
                : Likelihood.NO;
    }

    private static boolean isItem(String object) {
        return object.contains("\"start\"") && object.contains("\"content\"");
    }

    @Override
    public Reading read(SourceFile file, Wishes wishes, Consumer<Row> rows, Progress progress) {
        Ledger ledger = new Ledger(file, wishes, rows, progress);
        JsonDocument json = new JsonDocument(file, ledger.decoding());
        Groups groups = Groups.of(json);
        json.each(
                ITEMS::contains,
                (node, where) -> {
                    if (!groups.isPlanOfAnother(node)) {
                        ledger.add(node, where, entry -> item(entry, node, groups, ledger));
                    }
                },
                ledger::refuse);
        return ledger.reading(id());
    }

    /// What is learnt of a file beforehand.
    ///
    /// @param names of groups by their ids
    /// @param plans the expected item of each subgroup
    /// @param carriedOut subgroups that have another item, too
    private record Groups(
            Map<String, String> names, Map<String, Node> plans, Set<String> carriedOut) {
        static Groups of(JsonDocument json) {
            Groups groups = new Groups(new HashMap<>(), new HashMap<>(), new java.util.HashSet<>());
            json.each(
                    path -> path.equals(GROUPS) || ITEMS.contains(path),
                    (node, where) -> {
                        if (where.pointer().startsWith("/groups/")) {
                            groups.names.put(
                                    node.at("id").words(),
                                    Markup.of(node.at("content").words()).text());
                        } else if (isPlan(node)) {
                            groups.plans.put(subgroup(node), node);
                        } else if (!node.at("subgroup").isEmpty()) {
                            groups.carriedOut.add(subgroup(node));
                        }
                    },
                    broken -> {});
            return groups;
        }

        private static boolean isPlan(Node node) {
            return !node.at("subgroup").isEmpty()
                    && node.at("className").words().matches("(.* )?expected( .*)?");
        }

        private static String subgroup(Node node) {
            return node.at("group").words() + '\n' + node.at("subgroup").words();
        }

        boolean isPlanOfAnother(Node node) {
            return isPlan(node) && carriedOut.contains(subgroup(node));
        }

        Node plan(Node node) {
            return isPlan(node) ? node : plans.getOrDefault(subgroup(node), Node.NONE);
        }

        String name(String group) {
            return names.getOrDefault(group, group);
        }
    }

    private static void item(Entry entry, Node node, Groups groups, Ledger ledger) {
        Told told = entry.told();
        String start = told.words("start");
        String end = told.words("end");
        date(start, ledger).ifPresent(entry::start);
        entry.end(date(end, ledger)).wording(Times.wording(start, end));
        Node plan = groups.plan(node);
        entry.planned(date(plan.at("start").words(), ledger), date(plan.at("end").words(), ledger));
        String group = groups.name(told.words("group"));
        entry.id(told.words("id"))
                .title(Markup.of(told.words("content")).text())
                .richNote(told.words("title"))
                .group(group);
        if (told.words("type").equals("background")) {
            entry.background().title(group);
        }
    }

    private static Optional<Dated> date(String text, Ledger ledger) {
        Matcher dotnet = DOTNET.matcher(text);
        String plain = dotnet.matches() ? dotnet.group(1) : text;
        return plain.matches("-?\\d{9,15}")
                ? Optional.of(
                        ledger.dates().at(java.time.Instant.ofEpochMilli(Long.parseLong(plain))))
                : ledger.date(plain);
    }
}
