package dev.toritsugi.twilio.webhook;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.SimpleApplicationEventMulticaster;

/**
 * Publishes application events. If a listener for a {@link WebhookEvent} throws an
 * exception, the exception is logged and the next listener is invoked. For events of
 * other types, for instance events at startup, exceptions are thrown as usual.
 */
class WebhookEventMulticaster extends SimpleApplicationEventMulticaster {

	private static final Logger log = LoggerFactory.getLogger(WebhookEventMulticaster.class);

	@Override
	protected void invokeListener(ApplicationListener<?> listener, ApplicationEvent event) {
		if (!(event instanceof PayloadApplicationEvent<?> published
				&& published.getPayload() instanceof WebhookEvent webhook)) {
			super.invokeListener(listener, event);
			return;
		}
		try {
			super.invokeListener(listener, event);
		}
		catch (RuntimeException ex) {
			log.error("A listener of {} failed: {}", webhook.getClass().getSimpleName(), listener, ex);
		}
	}

}
