package dev.comptoir.connectors.fedex;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpEntity;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** FedEx's host for papers that were uploaded. */
@HttpExchange(accept = MediaType.APPLICATION_JSON_VALUE)
interface FedexDocumentsApi {

    /**
     * Keeps one paper.
     *
     * @param document {@link FedexDocumentWire.Description} as JSON; has to come first
     */
    @PostExchange(
            url = "/documents/v1/etds/upload",
            contentType = MediaType.MULTIPART_FORM_DATA_VALUE)
    FedexDocumentWire.Answer upload(
            @RequestHeader(FedexApi.TRANSACTION) String transaction,
            @RequestPart("document") HttpEntity<String> document,
            @RequestPart("attachment") HttpEntity<Resource> attachment);
}
