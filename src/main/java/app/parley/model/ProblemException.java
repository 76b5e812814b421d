package app.parley.model;

/// An operation that could not be done, with the one [Problem] that says why.
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    /// Carries `problem`.
    public ProblemException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /// Carries `problem`; `cause` is kept for the log only.
    public ProblemException(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    /// What went wrong.
    public Problem problem() {
        return problem;
    }
}
