package dev.toritsugi.callcenter;

import dev.toritsugi.callcenter.waiting.WaitingSettings;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Binds the settings of the call centre, and defines one bean for each group of settings
 * that another package uses.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CallCenter.class)
class CallCenterConfiguration {

	@Bean
	CallerSettings callerSettings(CallCenter center) {
		return center.caller();
	}

	@Bean
	HoursSettings hoursSettings(CallCenter center) {
		return center.hours();
	}

	@Bean
	MenuSettings menuSettings(CallCenter center) {
		return center.menu();
	}

	@Bean
	WaitingSettings waitingSettings(CallCenter center) {
		return center.waiting();
	}

	@Bean
	TaskSettings taskSettings(CallCenter center) {
		return center.task();
	}

	@Bean
	RingSettings ringSettings(CallCenter center) {
		return center.ringing();
	}

	@Bean
	AfterCallSettings afterCallSettings(CallCenter center) {
		return center.afterCall();
	}

	@Bean
	ReconcilerSettings reconcilerSettings(CallCenter center) {
		return center.reconciler();
	}

	@Bean
	OutcomeSettings outcomeSettings(CallCenter center) {
		return center.outcomes();
	}

	@Bean
	DisplaySettings displaySettings(CallCenter center) {
		return center.display();
	}

	@Bean
	SignInSettings signInSettings(CallCenter center) {
		return center.signIn();
	}

}
