/** How long a broker may take to accept a connection and to answer, in ms. */
export const connectTimeout = 5_000
export const requestTimeout = 15_000

/** Tries of kafkajs itself before it says that Kafka is away; after that this program goes on trying, for ever, this often, in ms. */
export const brokerRetries = 3
export const retryDelay = 1_000

/** Silence of a consumer after which Kafka gives its partitions to another one, and how often it shows that it lives while a fold takes its time, in ms. */
export const sessionTimeout = 10_000
export const heartbeatInterval = 3_000

/** How long a member of a group may go on with what it has in hand while the partitions are shared out anew, in ms; then others get its partitions. */
export const rebalanceTimeout = 10_000

/** Records handed to a reader at once. */
export const maxDelivery = 1_000

/** How often offsets behind what is stored are committed, and how often Kafka is asked for the ends of the topic, in ms. */
export const commitInterval = 1_000
export const lagInterval = 5_000

/** Messages kept that could not be read; more are counted and named in the log only. */
export const maxSetAside = 10_000

/** Records and characters of one request to Kafka; a record that is longer goes alone. */
export const maxSendRecords = 500
export const maxSendLength = 512 * 1024

/** What a topic made by us takes in one message, in bytes: a deployment carries the files of a script. */
export const maxMessageLength = 16 * 1024 * 1024

/** Records that wait for Kafka in memory; what comes after them is read from the log later. */
export const maxUnsent = 5_000

/** How often the exported position is stored, in ms: what was sent after it is sent again after a crash. */
export const positionInterval = 1_000
