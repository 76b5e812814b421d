package app.parley.importer;

import java.util.Collection;
import java.util.Comparator;

/// The word somebody probably meant.
public final class Nearest {
    private Nearest() {}

    /// The word of `known` with the fewest letters to add, drop or change. Empty if that is more
    /// than one in three of `word`: what is farther away is a guess, and misleads.
    public static String to(String word, Collection<String> known) {
        int slips = Math.max(1, word.length() / 3);
        return known.stream()
                .min(Comparator.comparingInt((String candidate) -> edits(word, candidate)))
                .filter(nearest -> edits(word, nearest) <= slips)
                .orElse("");
    }

    /// Whether one is the other with a single slip of the fingers.
    static boolean alike(String word, String other) {
        return other.length() > 2 && edits(word, other) <= 1;
    }

    /// Letters to add, drop or change, or neighbours to swap.
    private static int edits(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                int changed = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                edits[i][j] = Math.min(changed, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
                }
            }
        }
        return edits[a.length()][b.length()];
    }
}
