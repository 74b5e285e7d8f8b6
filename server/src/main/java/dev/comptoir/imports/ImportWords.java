package dev.comptoir.imports;

import dev.comptoir.imports.sheet.Notice;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.web.Texts;
import dev.comptoir.platform.web.ViewerLocale;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Words what is kept as codes, for the viewer of the running request. */
@Component
final class ImportWords {

    private final Texts texts;

    ImportWords(Texts texts) {
        this.texts = texts;
    }

    String text(String key) {
        return texts.render(key, ViewerLocale.current());
    }

    /** What a text may be in files that people of any language send. */
    List<String> inAllLanguages(String key) {
        return ViewerLocale.SUPPORTED.stream()
                .map(language -> texts.render(key, language))
                .toList();
    }

    ImportView.Message notice(Notice notice) {
        var key = "imports.notice." + notice.code();
        return new ImportView.Message(
                notice.code(),
                notice.params(),
                texts.render(key, notice.params(), ViewerLocale.current()));
    }

    List<ImportView.Reason> reasons(List<FieldProblem> problems) {
        return problems.stream().map(this::reason).toList();
    }

    private ImportView.Reason reason(FieldProblem problem) {
        var message =
                texts.render("field." + problem.code(), problem.params(), ViewerLocale.current());
        return new ImportView.Reason(
                problem.field().isEmpty() ? null : problem.field(), problem.code(), message);
    }

    ImportView.Failure failure(Import.Failure failure) {
        var key = "problem." + failure.code();
        return new ImportView.Failure(
                failure.code(),
                render(key + ".title", failure.params()),
                render(key + ".detail", failure.params()),
                texts.find(key + ".remedy", failure.params(), ViewerLocale.current()).orElse(null));
    }

    private String render(String key, Map<String, Object> params) {
        return texts.render(key, params, ViewerLocale.current());
    }
}
