package dev.comptoir.platform.jobs;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Turns our handlers into the scheduler's tasks and decides what follows a failure. */
@Component
final class TaskFactory {

    private final JobRunner runner;
    private final FailedJobs failed;

    TaskFactory(JobRunner runner, FailedJobs failed) {
        this.runner = runner;
        this.failed = failed;
    }

    OneTimeTask<TaskData> once(JobHandler handler) {
        return Tasks.oneTime(handler.job(), TaskData.class)
                .onFailure((complete, operations) ->
                        retryOrGiveUp(handler.retries(), complete, operations))
                .onDeadExecutionRevive()
                .execute((task, context) -> runner.run(handler, task, context.getExecution()));
    }

    RecurringTask<Void> recurring(RecurringJob job) {
        var schedule = schedule(job.recurrence());
        return Tasks.recurring(job.job(), schedule)
                .onFailure((complete, operations) ->
                        retryBeforeNextDue(schedule, complete, operations))
                .onDeadExecutionRevive()
                .execute((task, context) -> runner.run(job));
    }

    private void retryOrGiveUp(
            Retries retries, ExecutionComplete complete, ExecutionOperations<TaskData> operations) {
        int failures = complete.getExecution().consecutiveFailures + 1;
        if (retries.exhaustedAfter(failures)) {
            failed.keep(complete, failures);
        } else {
            operations.reschedule(
                    complete, complete.getTimeDone().plus(retries.waitAfter(failures)));
        }
    }

    /** A daily job that fails once must not miss its day. */
    private static void retryBeforeNextDue(
            Schedule schedule, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        int failures = complete.getExecution().consecutiveFailures + 1;
        Instant due = schedule.getNextExecutionTime(complete);
        Instant retry = complete.getTimeDone().plus(Retries.DEFAULT.waitAfter(failures));
        operations.reschedule(complete, retry.isBefore(due) ? retry : due);
    }

    private static Schedule schedule(Recurrence recurrence) {
        return switch (recurrence) {
            case Recurrence.Every(var pause) -> Schedules.fixedDelay(pause);
            case Recurrence.Daily(var at, var zone) -> Schedules.daily(zone, at);
        };
    }
}
