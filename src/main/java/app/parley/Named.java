package app.parley;

import app.parley.model.Issue;
import app.parley.model.Party;
import app.parley.model.Snapshot;
import app.parley.text.Text;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Parties and issues as arguments name them. An unknown name is wrong usage.
///
/// @param command whose arguments they are
/// @param text the words of refusals
record Named(CommandLine command, Text text) {
    /// The party with an id, code or name.
    Party party(String word, Snapshot snapshot) {
        return called(
                word,
                snapshot.parties(),
                p -> List.of(p.id(), p.code(), p.shortName(), p.name()),
                "cli.unknownParty");
    }

    /// The issue with an id or name.
    Issue issue(String word, Snapshot snapshot) {
        return called(word, snapshot.issues(), i -> List.of(i.id(), i.label()), "cli.unknownIssue");
    }

    private <T> T called(
            String word, List<T> known, Function<T, List<String>> names, String refusal) {
        return known.stream()
                .filter(one -> names.apply(one).stream().anyMatch(word::equalsIgnoreCase))
                .findFirst()
                .orElseThrow(
                        () ->
                                new ParameterException(
                                        command, text.say(refusal, word, ids(known, names))));
    }

    private static <T> String ids(List<T> known, Function<T, List<String>> names) {
        return known.stream().map(names).map(List::getFirst).collect(Collectors.joining(", "));
    }
}
