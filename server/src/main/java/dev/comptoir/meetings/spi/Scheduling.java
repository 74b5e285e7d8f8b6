package dev.comptoir.meetings.spi;

import dev.comptoir.integrations.spi.Capability;
import dev.comptoir.integrations.spi.CapabilityName;
import dev.comptoir.integrations.spi.Opened;
import java.util.Optional;

/** A provider at which meetings can be scheduled. */
@CapabilityName("scheduling")
public interface Scheduling<S extends Record> extends Capability {

    /**
     * What has to be done before {@link #create}, such as signing in. A fault in here is none of
     * the creation: nothing can have been made.
     */
    default void prepare(Opened<S> connection) {}

    /**
     * Makes the meeting. Leaves the {@link NewMeeting#reference()} with it in such a way that
     * {@link #find} finds it again.
     *
     * @return the meeting as the provider stored it, which need not be as it was asked for
     * @throws dev.comptoir.platform.errors.ProviderFault when it was not made, or when that is not
     *     known
     */
    ProviderMeeting create(Opened<S> connection, NewMeeting meeting);

    /**
     * Looks whether a meeting with this reference is there: how a creation ended whose answer never
     * came. Must look at all meetings that it could be among, or fail.
     */
    Optional<ProviderMeeting> find(Opened<S> connection, NewMeeting meeting);

    /**
     * The meeting as it is now.
     *
     * @param id as {@link ProviderMeeting#id()} had it
     * @return empty when the provider says that there is no such meeting, or not any more
     */
    Optional<ProviderMeeting> get(Opened<S> connection, String id);
}
