package app.parley.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/// Events in groups by something that their columns do not tell, such as their place. An event may
/// be in several groups, or in none.
public final class Groups {
    private final LaneMode mode;
    private final List<String> names;
    private final int[] starts;
    private final int[] groups;

    private Groups(LaneMode mode, List<String> names, int[] starts, int[] groups) {
        this.mode = mode;
        this.names = names;
        this.starts = starts;
        this.groups = groups;
    }

    /// An event in a group.
    ///
    /// @param event its number
    /// @param name of the group
    public record Member(int event, String name) {}

    /// The groups that some members make, the largest first and then by name.
    ///
    /// @param mode what they stand for
    /// @param members in any order; those whose name is blank are in no group
    public static Groups of(LaneMode mode, List<Member> members) {
        List<Member> all =
                members.stream()
                        .filter(member -> !member.name.isBlank())
                        .distinct()
                        .sorted(Comparator.comparingInt(Member::event))
                        .toList();
        Map<String, Integer> counts = new HashMap<>();
        all.forEach(member -> counts.merge(member.name, 1, Integer::sum));
        List<String> names =
                counts.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Integer>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .toList();
        Map<String, Integer> places = new HashMap<>();
        names.forEach(name -> places.put(name, places.size()));
        int[] starts = new int[(all.isEmpty() ? 0 : all.getLast().event) + 2];
        all.forEach(member -> starts[member.event + 1]++);
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] groups =
                all.stream().mapToInt(member -> places.getOrDefault(member.name, 0)).toArray();
        return new Groups(mode, names, starts, groups);
    }

    /// What the groups stand for.
    public LaneMode mode() {
        return mode;
    }

    /// The names of the groups.
    public List<String> names() {
        return names;
    }

    /// Calls `visit` with the place among the names of each group that an event is in; with the
    /// number of names if it is in none.
    public void visit(int event, IntConsumer visit) {
        boolean known = event + 1 < starts.length && starts[event] < starts[event + 1];
        if (!known) {
            visit.accept(names.size());
            return;
        }
        for (int i = starts[event]; i < starts[event + 1]; i++) {
            visit.accept(groups[i]);
        }
    }
}
