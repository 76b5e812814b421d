package app.parley.importer.dataset;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Titles put together from what a row says: what, who, where.
final class Titles {
    private static final int NAMED = 2;

    private Titles() {}

    /// A title such as `Agreement: Government – Council, Mogadishu`. Empty if nothing is said.
    ///
    /// @param parties of more than two the first two are named
    static String of(String what, List<String> parties, String where) {
        String who =
                parties.stream()
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .limit(NAMED)
                        .collect(Collectors.joining(" – "));
        String head =
                Stream.of(what, who)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(": "));
        return Stream.of(head, where.replaceAll("\\s*\n\\s*", ", "))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
