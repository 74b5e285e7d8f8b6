package dev.comptoir.operations;

import dev.comptoir.access.Audit;
import dev.comptoir.access.ForPlatformAdmin;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.jobs.JobBoard;
import dev.comptoir.platform.jobs.JobEntry;
import dev.comptoir.platform.jobs.JobState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Each change is entered in the audit trail of the installation, by the name of the job. */
@RestController
@RequestMapping("/api/v1/admin/jobs")
class JobController {

    private final JobBoard board;
    private final Audit audit;

    JobController(JobBoard board, Audit audit) {
        this.board = board;
        this.audit = audit;
    }

    @Schema(name = "RetriedJobs")
    record Retried(int count) {}

    /** The work of all nodes: what runs, what failed, what is tried again, what runs next. */
    @GetMapping
    @ForPlatformAdmin
    Page<JobEntry> listJobs(
            @RequestParam @Nullable JobState state,
            @RequestParam @Nullable String job,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        return board.list(state, job, PageRequest.of(cursor, limit));
    }

    /** Runs failed work again with all its attempts, or waiting work before its time. */
    @PostMapping("/{jobId}/retry")
    @ForPlatformAdmin
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retryJob(@PathVariable String jobId) {
        var job = board.retry(jobId);
        audit.recordForInstallation("job.retried", null, List.of(job));
    }

    /**
     * Runs all failed work again.
     *
     * @param job name of the job; all of them when absent
     */
    @PostMapping("/retry-failed")
    @ForPlatformAdmin
    Retried retryFailedJobs(@RequestParam @Nullable String job) {
        var retried = new Retried(board.retryFailed(job));
        audit.recordForInstallation("job.retried", null, List.of(job == null ? "all" : job));
        return retried;
    }

    /**
     * Takes waiting or failed work away; running work that reports its progress stops at its next
     * step.
     */
    @DeleteMapping("/{jobId}")
    @ForPlatformAdmin
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancelJob(@PathVariable String jobId) {
        var job = board.cancel(jobId);
        audit.recordForInstallation("job.cancelled", null, List.of(job));
    }
}
