package dev.comptoir.imports.spi;

import dev.comptoir.platform.web.FileBody;
import dev.comptoir.platform.web.Idempotent;
import io.swagger.v3.oas.annotations.Operation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;

/** On the operation that receives files of a kind, for {@code Imports.receive}. */
@Operation(
        description =
                """
                Receives a CSV or XLSX file, told by its content, and shows how it is understood. Its records are taken by
                `startImport`, or at once with `start=true`.\
                """)
@FileBody
@RequestMapping(method = RequestMethod.POST)
@Idempotent
@ResponseStatus(HttpStatus.CREATED)
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReceivesFile {}
