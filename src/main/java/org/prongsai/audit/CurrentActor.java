package org.prongsai.audit;

/// Tells who acts now; implemented by the module that knows who has signed in.
///
/// Without an implementation every act is the program's own.
public interface CurrentActor {
    /// The person of the running request or job, [Actor#VISITOR] for a request without one, [Actor#PROGRAM] for a job.
    Actor actor();
}
