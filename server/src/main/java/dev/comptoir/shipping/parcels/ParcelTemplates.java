package dev.comptoir.shipping.parcels;

import dev.comptoir.access.Audit;
import dev.comptoir.access.AuditTarget;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.RequestProblem;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The boxes that the store packs in. */
@Service
class ParcelTemplates {

    /** Nobody chooses among more. */
    private static final int MOST = 100;

    private final ParcelTemplateRows rows;
    private final Audit audit;
    private final Clock clock;

    ParcelTemplates(ParcelTemplateRows rows, Audit audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<ParcelTemplate> list() {
        return rows.all();
    }

    @Transactional
    ParcelTemplate create(ParcelTemplateDraft draft) {
        if (rows.all().size() >= MOST) {
            throw new Problem(ParcelTemplateProblem.TOO_MANY, Map.of("most", MOST));
        }
        var template = template(Ids.next(), draft, 1);
        if (!rows.insert(template)) {
            throw nameTaken(template);
        }
        record("created", template);
        return template;
    }

    /** Parcels that were measured by the template stay as they are. */
    @Transactional
    ParcelTemplate update(UUID id, ParcelTemplateDraft draft, int version) {
        require(id);
        var template = template(id, draft, version);
        if (rows.nameTaken(template.name(), id)) {
            throw nameTaken(template);
        }
        if (!rows.update(template)) {
            throw new Problem(ParcelTemplateProblem.CHANGED_MEANWHILE);
        }
        record("changed", template);
        return require(id);
    }

    @Transactional
    void delete(UUID id) {
        var template = require(id);
        rows.delete(id);
        record("deleted", template);
    }

    private ParcelTemplate require(UUID id) {
        return rows.find(id).orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND));
    }

    private ParcelTemplate template(UUID id, ParcelTemplateDraft draft, int version) {
        return new ParcelTemplate(
                id,
                draft.name().strip(),
                draft.lengthMillimetres(),
                draft.widthMillimetres(),
                draft.heightMillimetres(),
                draft.emptyGrams(),
                version,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static Problem nameTaken(ParcelTemplate template) {
        return new Problem(ParcelTemplateProblem.NAME_TAKEN, Map.of("name", template.name()));
    }

    private void record(String what, ParcelTemplate template) {
        var target = new AuditTarget("parcel-template", template.id(), template.name());
        audit.record("parcel-template." + what, target, List.of());
    }
}
