package dev.comptoir.platform.http;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/**
 * Makes {@code @HttpExchange} proxies cheaply. Reading an interface's annotations takes longer than
 * many a call, so it is done once per interface; what is made per use only remembers its client.
 */
final class RemoteProxies {

    private static final ScopedValue<HttpExchangeAdapter> CLIENT = ScopedValue.newInstance();

    private final Map<Class<?>, Object> shared = new ConcurrentHashMap<>();
    private final HttpServiceProxyFactory factory =
            HttpServiceProxyFactory.builder()
                    .exchangeAdapter(new BoundAdapter())
                    .httpRequestValuesProcessor(RemoteProxies::describe)
                    .build();

    <T> T of(Class<T> api, RestClient client) {
        var reader = shared.computeIfAbsent(api, factory::createClient);
        var adapter = RestClientAdapter.create(client);
        var proxy =
                Proxy.newProxyInstance(
                        api.getClassLoader(),
                        new Class<?>[] {api},
                        (self, method, arguments) ->
                                ScopedValue.where(CLIENT, adapter)
                                        .call(() -> invoke(reader, method, arguments)));
        return api.cast(proxy);
    }

    private static @Nullable Object invoke(
            Object reader, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            method.setAccessible(true); // connectors keep their interfaces package-private
            return method.invoke(reader, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    /** Passes on what the method says about itself. */
    private static void describe(
            Method method,
            MethodParameter[] parameters,
            @Nullable Object[] arguments,
            HttpRequestValues.Builder request) {
        request.addAttribute(Call.OPERATION, method.getName());
        var safe = method.getAnnotation(SafeToRepeat.class);
        if (safe != null) {
            request.addAttribute(SafeToRepeat.ATTRIBUTE, safe.value());
        }
        if (isContent(method.getReturnType())) {
            request.addAttribute(
                    Call.FORM, RemoteJson.MAPPER.constructType(method.getGenericReturnType()));
        }
    }

    private static boolean isContent(Class<?> type) {
        return type != void.class
                && type != byte[].class
                && type != String.class
                && !HttpEntity.class.isAssignableFrom(type)
                && type != HttpHeaders.class;
    }

    /** Exchanges through the client of the proxy that is being called. */
    private static final class BoundAdapter implements HttpExchangeAdapter {

        @Override
        public boolean supportsRequestAttributes() {
            return true;
        }

        @Override
        public void exchange(HttpRequestValues request) {
            CLIENT.get().exchange(request);
        }

        @Override
        public HttpHeaders exchangeForHeaders(HttpRequestValues request) {
            return CLIENT.get().exchangeForHeaders(request);
        }

        @Override
        public <T> @Nullable T exchangeForBody(
                HttpRequestValues request, ParameterizedTypeReference<T> type) {
            return CLIENT.get().exchangeForBody(request, type);
        }

        @Override
        public ResponseEntity<Void> exchangeForBodilessEntity(HttpRequestValues request) {
            return CLIENT.get().exchangeForBodilessEntity(request);
        }

        @Override
        public <T> ResponseEntity<T> exchangeForEntity(
                HttpRequestValues request, ParameterizedTypeReference<T> type) {
            return CLIENT.get().exchangeForEntity(request, type);
        }
    }
}
